package io.cartoonify.image;

/**
 * The size of an image.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PixelSize(int width, int height) {
    /**
     * The size of a {@code width} by {@code height} image when its longer side becomes {@code longerSide}, rounded as the
     * tutorial app rounds it.
     */
    public static PixelSize fitted(int width, int height, int longerSide) {
        return height > width
                ? new PixelSize(shorter(longerSide, height, width), longerSide)
                : new PixelSize(longerSide, shorter(longerSide, width, height));
    }

    /** The size of whole blocks of {@code factor} pixels squared that cover the image. */
    public PixelSize dividedBy(int factor) {
        return new PixelSize((width + factor - 1) / factor, (height + factor - 1) / factor);
    }

    // Dividing twice rounds differently from one multiplication; the tutorial divides twice.
    private static int shorter(int longerSide, int from, int other) {
        double ratio = (double) from / other;
        return Math.max(1, (int) (longerSide / ratio));
    }
}
