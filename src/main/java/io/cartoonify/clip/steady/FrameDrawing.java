package io.cartoonify.clip.steady;

import java.awt.image.BufferedImage;

/** Draws a frame at its own size. */
public interface FrameDrawing {
    /** @param frame may be written over */
    BufferedImage draw(BufferedImage frame) throws InterruptedException;
}
