package io.cartoonify.image.color;

/** A color as lightness (0..1) and two differences (about -0.5..0.5), how blue and how red it is, as in JPEG files. */
final class YCbCr {
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;
    /** Of blue less lightness and red less lightness, so that both span 1. */
    private static final float CB = 0.5f / (1 - BLUE);

    private static final float CR = 0.5f / (1 - RED);

    private YCbCr() {}

    /** The lightness of a packed pixel. */
    static float y(int pixel) {
        return RED * red(pixel) + GREEN * green(pixel) + BLUE * blue(pixel);
    }

    /** How blue a packed pixel is. */
    static float cb(int pixel) {
        return (blue(pixel) - y(pixel)) * CB;
    }

    /** How red a packed pixel is. */
    static float cr(int pixel) {
        return (red(pixel) - y(pixel)) * CR;
    }

    /** Packed red, green and blue, clipped; the highest byte is 0. */
    static int pack(float y, float cb, float cr) {
        float red = y + cr / CR;
        float blue = y + cb / CB;
        float green = (y - RED * red - BLUE * blue) / GREEN;
        return toByte(red) << 16 | toByte(green) << 8 | toByte(blue);
    }

    private static float red(int pixel) {
        return (pixel >> 16 & 0xFF) / 255f;
    }

    private static float green(int pixel) {
        return (pixel >> 8 & 0xFF) / 255f;
    }

    private static float blue(int pixel) {
        return (pixel & 0xFF) / 255f;
    }

    private static int toByte(float value) {
        return Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
