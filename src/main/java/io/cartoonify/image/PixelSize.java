package io.cartoonify.image;

/**
 * The size of an image.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PixelSize(int width, int height) {
    /**
     * The size when the longer side becomes {@code longerSide}: the other one is floored, and at least 1. In whole
     * numbers, so that fitting twice gives the same size as fitting once.
     */
    public PixelSize fitted(int longerSide) {
        return height > width
                ? new PixelSize(shorter(longerSide, width, height), longerSide)
                : new PixelSize(longerSide, shorter(longerSide, height, width));
    }

    /** The size of a {@code width} by {@code height} image when its longer side becomes {@code longerSide}. */
    public static PixelSize fitted(int width, int height, int longerSide) {
        return new PixelSize(width, height).fitted(longerSide);
    }

    public int longerSide() {
        return Math.max(width, height);
    }

    /** How many pixels there are. */
    public long pixels() {
        return (long) width * height;
    }

    /** The size of whole blocks of {@code factor} pixels squared that cover the image. */
    public PixelSize dividedBy(int factor) {
        return new PixelSize((width + factor - 1) / factor, (height + factor - 1) / factor);
    }

    /** The size of the image turned by a quarter. */
    public PixelSize turned() {
        return new PixelSize(height, width);
    }

    private static int shorter(int longerSide, int shorter, int longer) {
        return Math.max(1, (int) ((long) longerSide * shorter / longer));
    }
}
