package io.cartoonify.image.jpeg;

/** The file is not of the usual kind, or it is damaged: a library shall read it, or say what is wrong with it. */
final class UnusualJpegException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusualJpegException(String message) {
        super(message, null, false, false);
    }

    static void unless(boolean usual, String message) {
        if (!usual) {
            throw new UnusualJpegException(message);
        }
    }
}
