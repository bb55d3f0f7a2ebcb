package io.cartoonify.web.refusal;

import java.time.Duration;

/** A client asked for more than its rate allows. */
public final class TooManyRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyRequestsException(Duration retryAfter) {
        this.retryAfter = retryAfter;
    }

    /** When it may ask again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
