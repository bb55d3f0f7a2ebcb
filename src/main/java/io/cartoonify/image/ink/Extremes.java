package io.cartoonify.image.ink;

/** The largest of the 5 by 5 values around each; beyond the border its last values repeat. */
final class Extremes {
    private static final int REACH = 2;

    private final int width;
    private final int height;

    Extremes(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The largest around each of {@code values}, row after row. */
    int[] largest(int[] values) {
        int[] along = new int[values.length];
        int[] padded = new int[width + 2 * REACH];
        for (int y = 0; y < height; y++) {
            pad(values, y * width, padded);
            for (int x = 0; x < width; x++) {
                int outer = Math.max(padded[x], padded[x + 4]);
                int inner = Math.max(padded[x + 1], padded[x + 3]);
                along[y * width + x] = Math.max(padded[x + REACH], Math.max(outer, inner));
            }
        }
        int[] largest = new int[values.length];
        for (int y = 0; y < height; y++) {
            largestOfRows(along, y, largest);
        }
        return largest;
    }

    private void pad(int[] values, int start, int[] padded) {
        System.arraycopy(values, start, padded, REACH, width);
        for (int i = 0; i < REACH; i++) {
            padded[i] = values[start];
            padded[width + REACH + i] = values[start + width - 1];
        }
    }

    private void largestOfRows(int[] values, int y, int[] largest) {
        int a = row(y - 2);
        int b = row(y - 1);
        int c = row(y);
        int d = row(y + 1);
        int e = row(y + 2);
        for (int x = 0; x < width; x++) {
            int outer = Math.max(values[a + x], values[e + x]);
            int inner = Math.max(values[b + x], values[d + x]);
            largest[c + x] = Math.max(values[c + x], Math.max(outer, inner));
        }
    }

    private int row(int y) {
        return Math.max(0, Math.min(height - 1, y)) * width;
    }
}
