package io.cartoonify.web.problem;

/** An upload took longer than uploads may. */
public final class BodyTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
