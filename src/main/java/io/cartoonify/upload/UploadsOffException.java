package io.cartoonify.upload;

/** This service has no place for uploads. */
public final class UploadsOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
