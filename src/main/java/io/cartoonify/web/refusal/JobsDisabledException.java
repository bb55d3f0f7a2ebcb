package io.cartoonify.web.refusal;

/** This service has no jobs. */
public final class JobsDisabledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
