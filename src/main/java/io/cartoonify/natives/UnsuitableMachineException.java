package io.cartoonify.natives;

/** The service cannot run here as things are. The message is a sentence for whoever runs it. */
public final class UnsuitableMachineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param message what is missing here
     * @param action what to do about it
     */
    public UnsuitableMachineException(String message, String action) {
        super(message);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
