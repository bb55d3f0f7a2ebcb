package io.cartoonify.web.refusal;

/** A request that needs a key came with none, or with one that nobody has. */
public final class UnknownKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
