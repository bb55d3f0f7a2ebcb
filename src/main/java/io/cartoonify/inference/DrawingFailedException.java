package io.cartoonify.inference;

import org.jspecify.annotations.Nullable;

/** The engine failed on a drawing. The message is for the log, not for the person who asked. */
public final class DrawingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DrawingFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
