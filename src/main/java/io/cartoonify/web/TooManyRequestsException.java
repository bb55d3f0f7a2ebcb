package io.cartoonify.web;

import java.time.Duration;

/** A client asked for more than its rate allows. */
final class TooManyRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyRequestsException(Duration retryAfter) {
        this.retryAfter = retryAfter;
    }

    /** When it may ask again. */
    Duration retryAfter() {
        return retryAfter;
    }
}
