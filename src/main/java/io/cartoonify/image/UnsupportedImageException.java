package io.cartoonify.image;

/** The file is in no format that is read here. The message is for the person who sent it. */
public final class UnsupportedImageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnsupportedImageException(String message) {
        super(message);
    }
}
