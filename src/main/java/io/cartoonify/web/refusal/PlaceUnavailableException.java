package io.cartoonify.web.refusal;

import java.time.Duration;

/** A place in S3 for the photos of a job does not answer as it should. What it says instead is for the operator. */
public final class PlaceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlaceUnavailableException(Throwable cause) {
        super(cause);
    }

    /** When asking again may help. */
    public Duration retryAfter() {
        return Duration.ofSeconds(10);
    }
}
