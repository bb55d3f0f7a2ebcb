package io.cartoonify.image;

/**
 * The size of an image fitted to a longer side, rounded as the tutorial app rounds it.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record FittedSize(int width, int height) {
    /** The size of a {@code width} by {@code height} image whose longer side becomes {@code longerSide}. */
    static FittedSize of(int width, int height, int longerSide) {
        return height > width
                ? new FittedSize(shorter(longerSide, height, width), longerSide)
                : new FittedSize(longerSide, shorter(longerSide, width, height));
    }

    // Dividing twice rounds differently from one multiplication; the tutorial divides twice.
    private static int shorter(int longerSide, int from, int other) {
        double ratio = (double) from / other;
        return Math.max(1, (int) (longerSide / ratio));
    }
}
