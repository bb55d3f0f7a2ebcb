package io.cartoonify.queue;

import java.time.Duration;

/** There is no room for a request now. The message is for the person who asked. */
public final class ServiceFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause cause;
    private final Duration retryAfter;

    /** What there is no room in. */
    public enum Cause {
        /** The queue for drawings is full, or nothing came free in time. */
        QUEUE,
        /** The memory for uploads is taken. */
        UPLOADS,
        /** There are as many jobs, or followers of jobs, as there may be. */
        JOBS,
        /** The service is stopping. */
        STOPPING
    }

    /** @param retryAfter when asking again may help */
    public ServiceFullException(String message, Cause cause, Duration retryAfter) {
        super(message);
        this.cause = cause;
        this.retryAfter = retryAfter;
    }

    /** What there is no room in. */
    public Cause reason() {
        return cause;
    }

    /** When asking again may help. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
