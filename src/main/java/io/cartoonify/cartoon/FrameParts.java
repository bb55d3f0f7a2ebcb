package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.image.PixelSize;
import io.cartoonify.inference.Shot;
import io.cartoonify.inference.Stylizer;
import java.awt.Rectangle;
import java.util.LinkedList;
import java.util.List;

/**
 * Where each of a drawing's steps must draw, so that parts of the result are as if all were drawn.
 *
 * @param shot whose frame it is
 * @param steps the parts to sketch, then those to ink at each size
 */
record FrameParts(Shot shot, List<List<Rectangle>> steps) {
    /** Pixels that bicubic resizing sees on each side of one, at the smaller of both sizes, rounded up. */
    private static final int RESIZING = 3;

    /** @param parts of the result */
    static FrameParts of(DrawingSteps steps, Shot shot, List<Rectangle> parts) {
        if (steps.order().colors() == Colors.PHOTO) {
            // The photo's colors are found by what lies far around.
            return of(steps, shot, List.of(all(steps.result())), 0);
        }
        return of(steps, shot, parts, Stylizer.reach(steps.order().style()));
    }

    private static FrameParts of(DrawingSteps steps, Shot shot, List<Rectangle> parts, int reach) {
        LinkedList<List<Rectangle>> found = new LinkedList<>(List.of(parts));
        PixelSize after = steps.result();
        for (int i = steps.inkings().size() - 2; i >= -1; i--) {
            PixelSize before = i < 0 ? steps.sketch() : steps.inkings().get(i);
            found.addFirst(scaled(found.getFirst(), after, before, reach));
            after = before;
        }
        return new FrameParts(shot, List.copyOf(found));
    }

    private static List<Rectangle> scaled(List<Rectangle> parts, PixelSize from, PixelSize to, int reach) {
        return parts.stream().map(part -> scaled(part, from, to, reach)).toList();
    }

    private static Rectangle scaled(Rectangle part, PixelSize from, PixelSize to, int reach) {
        double across = (double) to.width() / from.width();
        double down = (double) to.height() / from.height();
        int left = (int) Math.floor((part.x - reach) * across) - RESIZING;
        int top = (int) Math.floor((part.y - reach) * down) - RESIZING;
        int right = (int) Math.ceil((part.x + part.width + reach) * across) + RESIZING;
        int bottom = (int) Math.ceil((part.y + part.height + reach) * down) + RESIZING;
        return new Rectangle(left, top, right - left, bottom - top).intersection(all(to));
    }

    private static Rectangle all(PixelSize size) {
        return new Rectangle(size.width(), size.height());
    }
}
