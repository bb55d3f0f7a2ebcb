package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/**
 * How far a camera has moved the whole picture, in whole pixels.
 *
 * @param right by which what was seen before lies further to the right now
 * @param down by which it lies further down
 */
record Motion(int right, int down) {
    static final Motion NONE = new Motion(0, 0);

    /** Looked for in pictures reduced by this. */
    private static final int STEP = 4;
    /** How far, in reduced pixels. */
    private static final int REACH = 8;
    /** Pixels between those that are compared at full size. */
    private static final int GRID = 5;
    /** A move counts if it leaves at most this part of the difference. */
    private static final double BETTER = 0.8;

    /** The move that makes {@code before} most like {@code now}. */
    static Motion between(BufferedImage before, BufferedImage now) {
        Lightness one = Lightness.of(before);
        Lightness other = Lightness.of(now);
        double still = one.difference(other, 0, 0, GRID);
        Motion coarse = best(one.reduced(STEP), other.reduced(STEP), 0, 0, REACH, 1);
        Motion fine = best(one, other, coarse.right * STEP, coarse.down * STEP, STEP - 1, GRID);
        return one.difference(other, fine.right, fine.down, GRID) < BETTER * still ? fine : NONE;
    }

    private static Motion best(Lightness one, Lightness other, int right, int down, int reach, int grid) {
        Motion best = new Motion(right, down);
        double least = one.difference(other, right, down, grid);
        for (int y = down - reach; y <= down + reach; y++) {
            for (int x = right - reach; x <= right + reach; x++) {
                double difference = one.difference(other, x, y, grid);
                if (difference < least) {
                    least = difference;
                    best = new Motion(x, y);
                }
            }
        }
        return best;
    }

    /** A moved copy of {@code picture}; what comes in at the border repeats the last pixels. */
    BufferedImage apply(BufferedImage picture) {
        BufferedImage moved = PackedPixels.like(picture);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] from = PackedPixels.pixels(picture);
        int[] to = PackedPixels.pixels(moved);
        for (int y = 0; y < height; y++) {
            int row = clamp(y - down, height) * width;
            for (int x = 0; x < width; x++) {
                to[y * width + x] = from[row + clamp(x - right, width)];
            }
        }
        return moved;
    }

    /** Whether the pixel at {@code x} and {@code y} has come in at the border. */
    boolean isNew(int x, int y, int width, int height) {
        return x - right < 0 || x - right >= width || y - down < 0 || y - down >= height;
    }

    private static int clamp(int at, int size) {
        return Math.max(0, Math.min(size - 1, at));
    }
}
