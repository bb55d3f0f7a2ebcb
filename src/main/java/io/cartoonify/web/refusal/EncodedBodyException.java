package io.cartoonify.web.refusal;

/** A body came compressed, such as by gzip, which would pass by all limits on its size. */
public final class EncodedBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
