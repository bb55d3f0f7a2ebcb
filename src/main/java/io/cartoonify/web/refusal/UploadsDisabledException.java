package io.cartoonify.web.refusal;

/** This service has no place for uploads. */
public final class UploadsDisabledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
