package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.ink.DarkMarks;
import io.cartoonify.inference.Stylizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes that one drawing goes through.
 *
 * @param order how it is drawn
 * @param alpha whether the photo has transparency
 * @param sketch the size that it is drawn at first
 * @param inkings the sizes that the drawing is enlarged to and inked at, one after the other; the last is the result's
 */
record DrawingSteps(CartoonOrder order, boolean alpha, PixelSize sketch, List<PixelSize> inkings) {
    private static final double OCTAVE = Math.log(2);

    /** @param result the result's size */
    static DrawingSteps of(PixelSize result, boolean alpha, CartoonOrder order) {
        int sketch = order.detail().sketch(result.longerSide());
        return new DrawingSteps(order, alpha, fitted(result, sketch), inkings(result, sketch));
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

    /** The same for a photo without transparency. */
    DrawingSteps opaque() {
        return new DrawingSteps(order, false, sketch, inkings);
    }

    /** The size that the photo is fitted to. */
    PixelSize fitted() {
        return keepsPhoto() ? result() : sketch;
    }

    /** The result's. */
    PixelSize result() {
        return inkings.isEmpty() ? sketch : inkings.get(inkings.size() - 1);
    }

    /** Whether the photo is needed at the result's size: for what is mixed into the drawing, or its transparency. */
    boolean keepsPhoto() {
        return order.strength() != 1 || alpha && !inkings.isEmpty();
    }

    /**
     * The most bytes that they hold: the photo where it is kept, the picture before and after a step, and copies for colors
     * and tiles.
     */
    long memory() {
        long marks = order.detail().deepensMarks() ? DarkMarks.memory(sketch) : 0;
        long most = bytes(sketch) * (order.colors() == Colors.PHOTO ? 2 : 1) + Math.max(marks, tiles(sketch));
        PixelSize before = sketch;
        for (PixelSize after : inkings) {
            most = Math.max(most, bytes(before) + bytes(after) + tiles(after));
            before = after;
        }
        return most + (keepsPhoto() ? bytes(result()) : 0);
    }

    private long tiles(PixelSize size) {
        return Stylizer.memory(order.style(), size);
    }

    static long bytes(PixelSize size) {
        return Integer.BYTES * size.pixels();
    }
}
