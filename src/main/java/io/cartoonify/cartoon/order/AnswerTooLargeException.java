package io.cartoonify.cartoon.order;

/** A finished picture has more bytes than this service may answer with. The message is for the person who asked. */
public final class AnswerTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(String message) {
        super(message);
    }
}
