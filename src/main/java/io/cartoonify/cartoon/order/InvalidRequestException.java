package io.cartoonify.cartoon.order;

/** A request cannot be met as it was written. The message tells the person who wrote it what to change. */
public final class InvalidRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        super(message);
    }
}
