package io.cartoonify.clip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The frames of a clip, upright, in the size wanted, one after the other. */
interface Frames extends AutoCloseable {
    /** The next frame, which may be written over; null at the end of what can be decoded. */
    @Nullable BufferedImage next() throws IOException;

    /** What the decoder complained of. */
    String complaint();

    @Override
    void close() throws IOException;
}
