package io.cartoonify.cartoon;

/** The deadline passed while a photo was being drawn. The message is for the person who asked. */
public final class DrawingTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DrawingTooSlowException(String message, Throwable cause) {
        super(message, cause);
    }
}
