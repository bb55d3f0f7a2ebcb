package io.cartoonify.image.ink;

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
        int[] columns = new int[width];
        for (int y = -radius; y <= radius; y++) {
            add(values, y, 1, columns);
        }
        for (int y = 0; y < height; y++) {
            sumAlong(columns, sums, y * width);
            add(values, y + radius + 1, 1, columns);
            add(values, y - radius, -1, columns);
        }
    }

    private void add(int[] values, int y, int sign, int[] columns) {
        int start = clamp(y, height) * width;
        for (int x = 0; x < width; x++) {
            columns[x] += sign * values[start + x];
        }
    }

    private void sumAlong(int[] columns, int[] sums, int start) {
        int sum = 0;
        for (int x = -radius; x <= radius; x++) {
            sum += columns[clamp(x, width)];
        }
        for (int x = 0; x < width; x++) {
            sums[start + x] = sum;
            sum += columns[Math.min(width - 1, x + radius + 1)] - columns[Math.max(0, x - radius)];
        }
    }

    private static int clamp(int at, int size) {
        return Math.max(0, Math.min(size - 1, at));
    }
}
