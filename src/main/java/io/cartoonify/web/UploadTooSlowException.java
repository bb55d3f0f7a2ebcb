package io.cartoonify.web;

/** An upload took longer than uploads may. */
final class UploadTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
