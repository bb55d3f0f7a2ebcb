package io.cartoonify.image;

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
}
