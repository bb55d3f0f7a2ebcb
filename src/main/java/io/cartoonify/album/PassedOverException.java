package io.cartoonify.album;

/** A file of an album is not drawn. The reason is for the person whose album it is. */
final class PassedOverException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    PassedOverException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** A fault whose message is for that person, too. */
    PassedOverException(RuntimeException fault) {
        super(fault);
        this.reason = String.valueOf(fault.getMessage());
    }

    /** Why, in a sentence. */
    String reason() {
        return reason;
    }
}
