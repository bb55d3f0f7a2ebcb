package io.cartoonify.image.ink;

/** The largest of the 5 by 5 values around each; beyond the border its last values repeat. For one thread. */
final class Extremes {
    private static final int REACH = 2;

    private final int width;
    private final int height;
    private final int[] along;

    Extremes(int width, int height) {
        this.width = width;
        this.height = height;
        this.along = new int[width * height];
    }

    /** Writes the largest around each of {@code values}, row after row, over them. */
    void spreadLargest(int[] values) {
        int[] padded = new int[width + 2 * REACH];
        for (int y = 0; y < height; y++) {
            pad(values, y * width, padded);
            for (int x = 0; x < width; x++) {
                int outer = Math.max(padded[x], padded[x + 4]);
                int inner = Math.max(padded[x + 1], padded[x + 3]);
                along[y * width + x] = Math.max(padded[x + REACH], Math.max(outer, inner));
            }
        }
        for (int y = 0; y < height; y++) {
            spreadLargestOfRows(y, values);
        }
    }

    private void pad(int[] values, int start, int[] padded) {
        System.arraycopy(values, start, padded, REACH, width);
        for (int i = 0; i < REACH; i++) {
            padded[i] = values[start];
            padded[width + REACH + i] = values[start + width - 1];
        }
    }

    private void spreadLargestOfRows(int y, int[] values) {
        int a = row(y - 2);
        int b = row(y - 1);
        int c = row(y);
        int d = row(y + 1);
        int e = row(y + 2);
        for (int x = 0; x < width; x++) {
            int outer = Math.max(along[a + x], along[e + x]);
            int inner = Math.max(along[b + x], along[d + x]);
            values[c + x] = Math.max(along[c + x], Math.max(outer, inner));
        }
    }

    private int row(int y) {
        return Math.max(0, Math.min(height - 1, y)) * width;
    }
}
