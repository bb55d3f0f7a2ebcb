package io.cartoonify.inference;

/** A style's network does not keep to the contract of archives. The message is for the operator, who installed it. */
public final class WrongAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswerException(String message) {
        super(message);
    }
}
