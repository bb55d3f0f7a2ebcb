package io.cartoonify.clip.steady;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws frames at their own size. */
public interface FrameDrawing {
    /**
     * Draws the first frame of a shot.
     *
     * @param frame may be written over
     */
    BufferedImage begin(BufferedImage frame) throws InterruptedException;

    /**
     * Draws a later frame of the shot.
     *
     * @param frame may be written over
     * @param parts what must be drawn of it; what lies around them is not looked at
     */
    BufferedImage draw(BufferedImage frame, List<Rectangle> parts) throws InterruptedException;
}
