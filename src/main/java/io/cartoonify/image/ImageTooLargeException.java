package io.cartoonify.image;

/** The image has more pixels or frames than are accepted. The message is for the person who sent it. */
public final class ImageTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImageTooLargeException(String message) {
        super(message);
    }
}
