package io.cartoonify.web.refusal;

/** There is no photo under a key, or not any more, or not yet. The message is for the person who sent the key. */
public final class UnknownUploadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownUploadException(String message) {
        super(message);
    }
}
