package io.cartoonify.image.color;

/**
 * One number for each pixel of an image, row after row.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values width times height of them
 */
record Plane(int width, int height, float[] values) {
    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    /** The means of blocks of {@code step} by {@code step} pixels of this times {@code other}; of less at the edges. */
    Plane reducedProduct(Plane other, int step) {
        Plane reduced = new Plane((width + step - 1) / step, (height + step - 1) / step);
        for (int y = 0; y < height; y++) {
            int row = y / step * reduced.width;
            for (int x = 0; x < width; x++) {
                reduced.values[row + x / step] += values[y * width + x] * other.values[y * width + x];
            }
        }
        for (int i = 0; i < reduced.values.length; i++) {
            int columns = Math.min(step, width - i % reduced.width * step);
            int rows = Math.min(step, height - i / reduced.width * step);
            reduced.values[i] /= columns * rows;
        }
        return reduced;
    }
}
