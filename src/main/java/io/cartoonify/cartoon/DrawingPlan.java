package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.encode.ImageEncoder;
import io.cartoonify.image.ink.DarkMarks;
import io.cartoonify.image.source.SourcePhoto;
import io.cartoonify.inference.Stylizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes that one drawing goes through and the memory it takes, known before a pixel is decoded.
 *
 * @param photo what is drawn
 * @param order how
 * @param sketch the size that it is drawn at first
 * @param inkings the sizes that the drawing is enlarged to and inked at, one after the other; the last is the result's
 */
record DrawingPlan(SourcePhoto photo, CartoonOrder order, PixelSize sketch, List<PixelSize> inkings) {
    private static final double OCTAVE = Math.log(2);

    /** @param maxEnlarging how many times as long as the photo's sides those of the result can be */
    static DrawingPlan of(SourcePhoto photo, CartoonOrder order, int maxEnlarging) {
        PixelSize own = photo.size();
        int full = own.longerSide();
        int side = order.size() == CartoonOrder.FULL ? full : (int) Math.min(order.size(), (long) full * maxEnlarging);
        PixelSize result = fitted(own, side);
        int sketch = order.detail().sketch(side);
        return new DrawingPlan(photo, order, fitted(result, sketch), inkings(result, sketch));
    }

    /** As many steps as double the size best, all by the same factor. */
    static List<PixelSize> inkings(PixelSize result, int sketch) {
        List<PixelSize> sizes = new ArrayList<>();
        double times = (double) result.longerSide() / sketch;
        long steps = times == 1 ? 0 : Math.max(1, Math.round(Math.log(times) / OCTAVE));
        for (int i = 1; i <= steps; i++) {
            sizes.add(fitted(result, (int) Math.round(sketch * Math.pow(times, (double) i / steps))));
        }
        return List.copyOf(sizes);
    }

    private static PixelSize fitted(PixelSize own, int longerSide) {
        return longerSide == own.longerSide() ? own : own.fitted(longerSide);
    }

    /** The result's. */
    PixelSize result() {
        return inkings.isEmpty() ? sketch : inkings.get(inkings.size() - 1);
    }

    /** Whether the photo is needed at the result's size: for what is mixed into the drawing, or its transparency. */
    boolean keepsPhoto() {
        return order.strength() != 1 || photo.hasAlpha() && !inkings.isEmpty();
    }

    /** The size that the photo is fitted to. */
    PixelSize fitted() {
        return keepsPhoto() ? result() : sketch;
    }

    /** The most bytes that the drawing holds at once, the file and what the engine takes for a tile left out. */
    long memory() {
        long fitted = bytes(fitted());
        // What is decoded at the photo's own size is not fitted, but used as it is.
        long copied = fitted().equals(photo.size()) ? 0 : fitted;
        long decoding = photo.memory(fitted().longerSide()) + copied;
        long kept = keepsPhoto() ? fitted : 0;
        long drawing = kept + drawing();
        long encoding = bytes(result()) + ImageEncoder.memory(result(), order.format());
        return Math.max(Math.max(decoding, drawing), encoding);
    }

    /** What the largest step of drawing holds: the picture before and after it, and copies for colors and tiles. */
    private long drawing() {
        long marks = order.detail().deepensMarks() ? DarkMarks.memory(sketch) : 0;
        long most = bytes(sketch) * (order.colors() == Colors.PHOTO ? 2 : 1) + Math.max(marks, tiles(sketch));
        PixelSize before = sketch;
        for (PixelSize after : inkings) {
            most = Math.max(most, bytes(before) + bytes(after) + tiles(after));
            before = after;
        }
        return most;
    }

    private long tiles(PixelSize size) {
        return Stylizer.memory(order.style(), size);
    }

    private static long bytes(PixelSize size) {
        return Integer.BYTES * size.pixels();
    }
}
