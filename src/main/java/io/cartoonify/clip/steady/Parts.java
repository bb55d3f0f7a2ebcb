package io.cartoonify.clip.steady;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Rectangles around the changed blocks of a frame: as many as save drawing. */
final class Parts {
    /** Blocks around a part that are seen when it is drawn, and cost as much as its own. */
    private static final int SEEN = 12;

    private final boolean[] changed;
    private final Rectangle all;
    private final List<Rectangle> parts = new ArrayList<>();

    private Parts(boolean[] changed, int columns) {
        this.changed = changed;
        this.all = new Rectangle(columns, changed.length / columns);
    }

    /** @param changed row after row */
    static List<Rectangle> of(boolean[] changed, int columns) {
        Parts parts = new Parts(changed, columns);
        for (int y = 0; y < parts.all.height; y++) {
            parts.addRow(y);
        }
        return parts.parts;
    }

    private void addRow(int y) {
        int x = 0;
        while (x < all.width) {
            int end = x;
            while (end < all.width && changed[y * all.width + end]) {
                end++;
            }
            if (end > x) {
                add(new Rectangle(x, y, end - x, 1));
            }
            x = end + 1;
        }
    }

    /** Joins it with the others that it costs no more to draw together. */
    private void add(Rectangle part) {
        for (Rectangle other : parts) {
            Rectangle both = part.union(other);
            if (cost(both) <= cost(part) + cost(other)) {
                parts.remove(other);
                add(both);
                return;
            }
        }
        parts.add(part);
    }

    private long cost(Rectangle part) {
        Rectangle seen = new Rectangle(part);
        seen.grow(SEEN, SEEN);
        seen = seen.intersection(all);
        return (long) seen.width * seen.height;
    }
}
