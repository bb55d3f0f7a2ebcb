package io.cartoonify.image;

import org.jspecify.annotations.Nullable;

/** The file ends early or does not decode whole. The message is for the person who sent it, the cause for the log. */
public final class DamagedImageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String MESSAGE = "The image is cut short or damaged: it cannot be decoded whole.";

    public DamagedImageException() {
        super(MESSAGE);
    }

    /** @param message for the person who sent it */
    public DamagedImageException(String message) {
        super(message);
    }

    public DamagedImageException(@Nullable Throwable cause) {
        super(MESSAGE, cause);
    }
}
