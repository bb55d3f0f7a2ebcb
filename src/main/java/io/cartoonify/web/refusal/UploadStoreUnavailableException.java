package io.cartoonify.web.refusal;

import java.time.Duration;

/** The place for uploads does not answer as it should. What it says instead is the cause, and for the operator. */
public final class UploadStoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UploadStoreUnavailableException(Throwable cause) {
        super(cause);
    }

    /** When asking again may help. */
    public Duration retryAfter() {
        return Duration.ofSeconds(10);
    }
}
