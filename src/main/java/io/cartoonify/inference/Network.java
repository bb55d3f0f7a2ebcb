package io.cartoonify.inference;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** A style's network, loaded. Thread-safe. */
public interface Network extends AutoCloseable {

    /**
     * Draws a photo, or a tile of one.
     *
     * @param photo opaque, {@link BufferedImage#TYPE_INT_RGB}
     * @param context what a tile must know of its whole photo; null where {@code photo} is that
     * @return the drawing, of the photo's type and size
     * @throws RuntimeException if the engine fails
     */
    BufferedImage draw(BufferedImage photo, @Nullable PhotoContext context);

    /** What the network itself takes down of {@code photo}, for its tiles; asked only of styles that have statistics. */
    PhotoContext statistics(BufferedImage photo);

    /** Frees its memory. */
    @Override
    void close();
}
