package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Draws the frames of a clip one after the other. Where a frame shows what the one before did, noise aside, the drawing stays
 * as it is, moved along with the camera, by parts of pixels, too. Only what changed is drawn anew, and mixed with its old
 * drawing where that can be followed. When nearly all has changed, as after a cut, it begins anew.
 */
public final class SteadyFrames {
    /** The part of a frame's blocks that may change before all of it is drawn anew. */
    private static final double ANEW = 0.7;

    private final FrameDrawing drawing;
    /** What the last drawing shows, block by block as it was when it was drawn. */
    private @Nullable BufferedImage shown;

    private @Nullable BufferedImage drawn;
    private int redrawn;

    public SteadyFrames(FrameDrawing drawing) {
        this.drawing = drawing;
    }

    /** Frames so far of which something was drawn anew. */
    public int redrawn() {
        return redrawn;
    }

    /**
     * The drawing of {@code frame}, which follows those before; all have the same size.
     *
     * @return a picture that may be read until the next call
     */
    public BufferedImage draw(BufferedImage frame) throws InterruptedException {
        BufferedImage before = shown;
        BufferedImage old = drawn;
        if (before == null || old == null) {
            return anew(frame);
        }
        Motion motion = Motion.between(before, frame);
        BufferedImage photo = motion.apply(before);
        BufferedImage cartoon = motion.apply(old);
        Shift rest = Shift.between(photo, frame);
        BufferedImage seen = rest.apply(photo);
        Changes changes = Changes.between(seen, frame, motion);
        if (changes.share() > ANEW) {
            return anew(frame);
        }
        shown = photo;
        drawn = cartoon;
        return changes.share() == 0 ? rest.apply(cartoon) : changed(frame, seen, changes, motion, rest);
    }

    // What is kept moves by whole pixels alone: moved by parts of them again and again, it would blur.
    private BufferedImage changed(BufferedImage frame, BufferedImage seen, Changes changes, Motion motion, Shift rest)
            throws InterruptedException {
        BufferedImage photo = Objects.requireNonNull(shown);
        BufferedImage cartoon = Objects.requireNonNull(drawn);
        BufferedImage result = PackedPixels.copy(rest.apply(cartoon));
        BufferedImage fresh = fresh(frame, seen, result, changes, motion);
        changes.take(rest.back().apply(frame), photo);
        changes.blend(fresh, result);
        changes.blend(rest.back().apply(fresh), cartoon);
        return result;
    }

    /** What changed drawn anew; what only moved within the picture keeps half of its drawing, which moves along. */
    private BufferedImage fresh(
            BufferedImage frame, BufferedImage seen, BufferedImage old, Changes changes, Motion motion)
            throws InterruptedException {
        List<Rectangle> parts = changes.parts();
        Flow flow = Flow.between(seen, frame);
        BufferedImage moved = flow.apply(old, parts);
        Changes lost = Changes.between(flow.apply(seen, parts), frame, motion);
        BufferedImage mixed = PackedPixels.copy(seen);
        changes.take(frame, mixed);
        redrawn++;
        BufferedImage fresh = drawing.draw(mixed, parts);
        lost.halve(moved, fresh);
        return fresh;
    }

    private BufferedImage anew(BufferedImage frame) throws InterruptedException {
        redrawn++;
        shown = PackedPixels.copy(frame);
        drawn = drawing.begin(frame);
        return drawn;
    }
}
