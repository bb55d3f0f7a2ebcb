package io.cartoonify.web.refusal;

/** There is no such job, or not for whoever asks. */
public final class UnknownJobException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
