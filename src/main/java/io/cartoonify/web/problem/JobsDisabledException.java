package io.cartoonify.web.problem;

/** This service has no jobs. */
public final class JobsDisabledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
