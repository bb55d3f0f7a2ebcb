package io.cartoonify.event;

/** A message that tells of no file in S3 in any form that S3's events have. */
public final class UnknownEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEventException(String message) {
        super(message);
    }
}
