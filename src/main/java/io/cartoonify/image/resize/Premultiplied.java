package io.cartoonify.image.resize;

/** Colors multiplied by their alpha, so that what is invisible does not bleed when pixels are averaged. As Pillow rounds. */
final class Premultiplied {
    private Premultiplied() {}

    /** {@code count} packed ARGB pixels from {@code start} on with the colors multiplied. */
    static int[] multiply(int[] pixels, int start, int count) {
        int[] result = new int[count];
        for (int i = 0; i < count; i++) {
            int pixel = pixels[start + i];
            int alpha = pixel >>> 24;
            int red = times(pixel >> 16 & 0xFF, alpha);
            int green = times(pixel >> 8 & 0xFF, alpha);
            int blue = times(pixel & 0xFF, alpha);
            result[i] = alpha << 24 | red << 16 | green << 8 | blue;
        }
        return result;
    }

    /** Undoes it. */
    static int divide(int pixel) {
        int alpha = pixel >>> 24;
        if (alpha == 0 || alpha == 255) {
            return pixel;
        }
        int red = over(pixel >> 16 & 0xFF, alpha);
        int green = over(pixel >> 8 & 0xFF, alpha);
        int blue = over(pixel & 0xFF, alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    // The rounded quotient of color * alpha and 255, without a division.
    private static int times(int color, int alpha) {
        int product = color * alpha + 128;
        return (product + (product >> 8)) >> 8;
    }

    private static int over(int color, int alpha) {
        return Math.min(255, 255 * color / alpha);
    }
}
