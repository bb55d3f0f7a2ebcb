package io.cartoonify.queue;

import java.time.Duration;

/** There is no room for a request now. The message is for the person who asked. */
public final class ServiceFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** @param retryAfter when asking again may help */
    public ServiceFullException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** When asking again may help. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
