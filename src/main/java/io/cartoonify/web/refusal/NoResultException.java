package io.cartoonify.web.refusal;

/** A file of a job is asked for that is not there, or not yet. The message is for the person who asked. */
public final class NoResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoResultException(String message) {
        super(message);
    }
}
