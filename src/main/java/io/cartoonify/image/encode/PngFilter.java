package io.cartoonify.image.encode;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * Turns pixels into what a PNG file compresses: rows of differences to the nearest neighbor by Paeth's filter (PNG
 * specification, 9.4). Without branches and in short loops, so that a compiler turns them into vector instructions.
 */
final class PngFilter {
    private static final byte PAETH = 4;
    /** Rows that an idle core takes at once. */
    private static final int STRIPE = 64;

    private final int bands;
    /** The samples of a row, and of each its neighbors. */
    private int[] row;

    private int[] left;
    private int[] above;
    private int[] corner;
    private final int[] nearest;
    /** All ones where the left neighbor is the nearest, else zero. */
    private final int[] isLeft;

    private PngFilter(int width, int bands) {
        this.bands = bands;
        row = new int[width * bands];
        left = new int[row.length];
        above = new int[row.length];
        corner = new int[row.length];
        nearest = new int[row.length];
        isLeft = new int[row.length];
    }

    /** Rows of red, green, blue and, if the image has it, alpha; each filtered, with the filter's number first. */
    static byte[] apply(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int bands = PackedPixels.hasAlpha(image) ? 4 : 3;
        int[] pixels = PackedPixels.pixels(image);
        byte[] rows = new byte[height * (1 + width * bands)];
        IntStream.range(0, (height + STRIPE - 1) / STRIPE)
                .parallel()
                .forEach(i -> new PngFilter(width, bands)
                        .filter(pixels, i * STRIPE, Math.min(height, (i + 1) * STRIPE), rows));
        return rows;
    }

    private void filter(int[] pixels, int from, int to, byte[] rows) {
        if (from > 0) {
            next(pixels, from - 1);
        }
        int at = from * (1 + row.length);
        for (int y = from; y < to; y++) {
            next(pixels, y);
            findNearest();
            rows[at] = PAETH;
            write(rows, at + 1);
            at += 1 + row.length;
        }
    }

    private void next(int[] pixels, int y) {
        int[] oldest = above;
        above = row;
        row = oldest;
        int[] oldestLeft = corner;
        corner = left;
        left = oldestLeft;
        unpack(pixels, y * row.length / bands);
        System.arraycopy(row, 0, left, bands, row.length - bands);
    }

    private void unpack(int[] pixels, int start) {
        int pixel = start;
        for (int at = 0; at < row.length; at += bands) {
            int packed = pixels[pixel++];
            row[at] = packed >> 16 & 0xFF;
            row[at + 1] = packed >> 8 & 0xFF;
            row[at + 2] = packed & 0xFF;
            if (bands == 4) {
                row[at + 3] = packed >>> 24;
            }
        }
    }

    // Nearest to the plane through all three: the distance from the left one is |above - corner|, and so on.
    private void findNearest() {
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = noMore(left[i] - corner[i], left[i] + above[i] - 2 * corner[i]);
        }
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = above[i] & nearest[i] | corner[i] & ~nearest[i];
        }
        for (int i = 0; i < isLeft.length; i++) {
            isLeft[i] = noMore(above[i] - corner[i], left[i] - corner[i]);
        }
        for (int i = 0; i < isLeft.length; i++) {
            isLeft[i] &= noMore(above[i] - corner[i], left[i] + above[i] - 2 * corner[i]);
        }
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = left[i] & isLeft[i] | nearest[i] & ~isLeft[i];
        }
    }

    /** All ones if {@code a} is no farther from 0 than {@code b}, else zero. */
    private static int noMore(int a, int b) {
        return Math.abs(a) - Math.abs(b) - 1 >> 31;
    }

    private void write(byte[] rows, int start) {
        for (int i = 0; i < row.length; i++) {
            rows[start + i] = (byte) (row[i] - nearest[i]);
        }
    }
}
