package io.cartoonify.inference;

import io.cartoonify.style.Style;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Draws photos in styles. Thread-safe. */
public interface Stylizer {

    /**
     * Draws {@code photo} in {@code style}.
     *
     * @param photo opaque, {@link BufferedImage#TYPE_INT_RGB}
     * @param patience how long the caller waits
     * @return the drawing, of the photo's type and size
     * @throws TimeoutException if it takes longer than that
     * @throws InterruptedException if the waiting thread is interrupted
     * @throws DrawingFailedException if the engine fails
     */
    BufferedImage draw(Style style, BufferedImage photo, Duration patience)
            throws TimeoutException, InterruptedException;

    /**
     * Frees what drawing in {@code style} takes, unless a drawing is at it.
     *
     * @return whether nothing of it is held any more
     */
    boolean release(Style style);
}
