package io.cartoonify.image.ink;

import java.util.Arrays;

/** Sums over the square around each pixel; beyond the border its last pixels repeat. Takes time linear in pixels. */
final class WindowSums {
    private final int width;
    private final int height;
    private final int radius;

    /** @param radius how far a square reaches to every side, in pixels */
    WindowSums(int width, int height, int radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
    }

    /** The sums of {@code values}, row after row. */
    int[] of(int[] values) {
        int[] sums = new int[values.length];
        put(values, sums);
        return sums;
    }

    /** Writes the sums of {@code values}, row after row, over {@code sums}: another array, as long or longer. */
    void put(int[] values, int[] sums) {
        // Sums of columns, with room for those beyond the border on both sides.
        int[] columns = new int[width + 2 * radius + 1];
        for (int y = -radius; y <= radius; y++) {
            add(values, row(y), columns);
        }
        for (int y = 0; y < height; y++) {
            sumAlong(columns, sums, y * width);
            move(values, row(y - radius), row(y + radius + 1), columns);
        }
    }

    private void add(int[] values, int row, int[] columns) {
        for (int x = 0; x < width; x++) {
            columns[radius + x] += values[row + x];
        }
    }

    private void move(int[] values, int left, int joined, int[] columns) {
        for (int x = 0; x < width; x++) {
            columns[radius + x] += values[joined + x] - values[left + x];
        }
    }

    private void sumAlong(int[] columns, int[] sums, int start) {
        Arrays.fill(columns, 0, radius, columns[radius]);
        Arrays.fill(columns, radius + width, columns.length, columns[radius + width - 1]);
        int sum = 0;
        for (int x = 0; x <= 2 * radius; x++) {
            sum += columns[x];
        }
        for (int x = 0; x < width; x++) {
            sums[start + x] = sum;
            sum += columns[x + 2 * radius + 1] - columns[x];
        }
    }

    /** Where the row begins that is seen at {@code y}. */
    private int row(int y) {
        return Math.max(0, Math.min(height - 1, y)) * width;
    }
}
