package io.cartoonify.image.color;

import java.util.stream.IntStream;

/**
 * One number for each point of a grid, row after row.
 *
 * @param width in points
 * @param height in points
 * @param values width times height of them
 */
record Plane(int width, int height, float[] values) {
    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    /**
     * The means of blocks of {@code step} by {@code step} pixels; of less at the edges.
     *
     * @param width of the image, in pixels
     * @param height of the image, in pixels
     */
    static Plane means(int width, int height, PixelValue value, int step) {
        Plane means = new Plane((width + step - 1) / step, (height + step - 1) / step);
        IntStream.range(0, means.height).parallel().forEach(row -> means.fillRow(row, width, height, value, step));
        return means;
    }

    private void fillRow(int row, int imageWidth, int imageHeight, PixelValue value, int step) {
        int start = row * width;
        int end = Math.min(imageHeight, (row + 1) * step);
        for (int y = row * step; y < end; y++) {
            for (int x = 0; x < imageWidth; x++) {
                values[start + x / step] += value.of(y * imageWidth + x);
            }
        }
        for (int x = 0; x < width; x++) {
            values[start + x] /= Math.min(step, imageWidth - x * step) * (end - row * step);
        }
    }
}
