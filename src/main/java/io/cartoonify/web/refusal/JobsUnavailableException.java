package io.cartoonify.web.refusal;

import java.time.Duration;

/** Where jobs are kept does not answer as it should. Why is the cause, and for the operator. */
public final class JobsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobsUnavailableException(Throwable cause) {
        super(cause);
    }

    /** When asking again may help. */
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
