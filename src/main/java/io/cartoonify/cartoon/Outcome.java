package io.cartoonify.cartoon;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.queue.ServiceFullException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of a drawing, as meters and traces tell it. */
enum Outcome {
    DRAWN,
    /** The photo is of no known format, too large or damaged. */
    UNREADABLE,
    /** There was no room for it. */
    FULL,
    /** The deadline passed while it was drawn. */
    LATE,
    /** Whoever asked went away. */
    CANCELLED,
    /** The process's memory ran out, though the drawing had its part of it. */
    OUT_OF_MEMORY,
    /** Our fault. */
    FAILED;

    /** The outcome of a drawing that ended in {@code error}, or well where that is null. */
    static Outcome of(@Nullable Throwable error) {
        if (error == null) {
            return DRAWN;
        } else if (error instanceof UnsupportedImageException
                || error instanceof ImageTooLargeException
                || error instanceof DamagedImageException) {
            return UNREADABLE;
        } else if (error instanceof ServiceFullException) {
            return FULL;
        } else if (error instanceof DrawingTooSlowException) {
            return LATE;
        } else if (error instanceof OutOfMemoryError) {
            return OUT_OF_MEMORY;
        }
        return error instanceof InterruptedException ? CANCELLED : FAILED;
    }

    /** The outcome's name in meters and traces: lower case. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
