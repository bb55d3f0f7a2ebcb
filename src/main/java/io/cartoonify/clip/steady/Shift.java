package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * A move by a part of a pixel, which is left when whole pixels have been followed.
 *
 * @param right in pixels
 * @param down in pixels
 */
record Shift(double right, double down) {
    static final Shift NONE = new Shift(0, 0);

    /** Pixels that are nothing but noise, and that cannot be told by slopes any more. */
    private static final double LEAST = 0.06;

    private static final double MOST = 1;

    /** The move that makes most of {@code before} most like {@code now}. */
    static Shift between(BufferedImage before, BufferedImage now) {
        if (PackedPixels.hasAlpha(now)) {
            return NONE;
        }
        Shift shift = SlopeGrid.of(before, now).most();
        double most = Math.max(Math.abs(shift.right), Math.abs(shift.down));
        return most < LEAST || most > MOST ? NONE : shift;
    }

    Shift back() {
        return times(-1);
    }

    Shift times(double factor) {
        return new Shift(factor * right, factor * down);
    }

    /** A moved copy of {@code picture}, by Catmull and Rom's cubic; {@code picture} itself if nothing moves. */
    BufferedImage apply(BufferedImage picture) {
        if (right == 0 && down == 0) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        Cubic across = Cubic.at(-right);
        Cubic along = Cubic.at(-down);
        BufferedImage moved = PackedPixels.like(picture);
        int[] from = PackedPixels.pixels(picture);
        int[] between = new int[from.length];
        int[] to = PackedPixels.pixels(moved);
        int[] columns = places(width, across.first());
        int[] rows = places(height, along.first());
        IntStream.range(0, height).parallel().forEach(y -> {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                between[row + x] = across.mix(
                        from[row + columns[x]],
                        from[row + columns[x + 1]],
                        from[row + columns[x + 2]],
                        from[row + columns[x + 3]]);
            }
        });
        IntStream.range(0, height).parallel().forEach(y -> {
            int first = rows[y] * width;
            int second = rows[y + 1] * width;
            int third = rows[y + 2] * width;
            int fourth = rows[y + 3] * width;
            for (int x = 0; x < width; x++) {
                to[y * width + x] =
                        along.mix(between[first + x], between[second + x], between[third + x], between[fourth + x]);
            }
        });
        return moved;
    }

    /** Where the four pixels for each begin; beyond the border it goes on as at it. */
    private static int[] places(int length, int first) {
        return IntStream.range(0, length + Cubic.TAPS - 1)
                .map(i -> Math.max(0, Math.min(length - 1, i + first)))
                .toArray();
    }
}
