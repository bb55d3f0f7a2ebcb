package io.cartoonify.style;

/** A style or tier was asked for that is not installed. The message is for the person who asked. */
public final class UnknownStyleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownStyleException(String message) {
        super(message);
    }
}
