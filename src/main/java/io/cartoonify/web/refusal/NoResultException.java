package io.cartoonify.web.refusal;

/** A job has no result, or not yet. The message is for the person who asked. */
public final class NoResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoResultException(String message) {
        super(message);
    }
}
