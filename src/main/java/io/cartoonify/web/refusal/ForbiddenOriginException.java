package io.cartoonify.web.refusal;

/** A browser asks on behalf of a page whose origin is not listed. */
public final class ForbiddenOriginException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
