package io.cartoonify.image.resize;

/** Colors multiplied by their alpha, so that what is invisible does not bleed when pixels are averaged. As Pillow rounds. */
final class Premultiplied {
    private Premultiplied() {}

    /** Packed ARGB with the colors multiplied. */
    static int[] multiply(int[] pixels) {
        int[] result = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            int red = times(pixels[i] >> 16 & 0xFF, alpha);
            int green = times(pixels[i] >> 8 & 0xFF, alpha);
            int blue = times(pixels[i] & 0xFF, alpha);
            result[i] = alpha << 24 | red << 16 | green << 8 | blue;
        }
        return result;
    }

    /** Undoes it in place. */
    static void divide(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha != 0 && alpha != 255) {
                int red = over(pixels[i] >> 16 & 0xFF, alpha);
                int green = over(pixels[i] >> 8 & 0xFF, alpha);
                int blue = over(pixels[i] & 0xFF, alpha);
                pixels[i] = alpha << 24 | red << 16 | green << 8 | blue;
            }
        }
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
