package io.cartoonify.importing.pytorch;

import java.io.IOException;
import java.nio.file.Path;

/** A file of weights is damaged, hostile or not the one expected. The message is for the person who gave it. */
public final class WeightsException extends IOException {
    private static final long serialVersionUID = 1L;

    public WeightsException(String message) {
        super(printable(message));
    }

    public WeightsException(String message, Throwable cause) {
        super(printable(message), cause);
    }

    /** Names come from the file, and a terminal obeys control characters. */
    private static String printable(String message) {
        return message.replaceAll("\\p{Cntrl}", "?");
    }

    /** The same failure, its message led by the name of the {@code file}. */
    public WeightsException in(Path file) {
        return new WeightsException(file.getFileName() + ": " + getMessage(), this);
    }
}
