package io.cartoonify.web.refusal;

/** There is no room for the file of a job. Why is the message, and for the operator. */
public final class NoRoomForJobException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoRoomForJobException(String message) {
        super(message);
    }

    public NoRoomForJobException(Throwable cause) {
        super(cause);
    }
}
