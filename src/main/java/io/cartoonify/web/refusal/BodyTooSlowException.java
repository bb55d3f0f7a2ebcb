package io.cartoonify.web.refusal;

/** An upload took longer than uploads may. */
public final class BodyTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
