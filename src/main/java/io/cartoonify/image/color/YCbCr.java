package io.cartoonify.image.color;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/**
 * An image as lightness (0..1) and two differences of color (about -0.5..0.5), as in JPEG files.
 *
 * @param y lightness
 * @param cb how blue
 * @param cr how red
 */
record YCbCr(Plane y, Plane cb, Plane cr) {
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;
    /** Of blue less lightness and red less lightness, so that both span 1. */
    private static final float CB = 0.5f / (1 - BLUE);

    private static final float CR = 0.5f / (1 - RED);

    static YCbCr of(BufferedImage image) {
        int[] pixels = PackedPixels.pixels(image);
        YCbCr result = new YCbCr(plane(image), plane(image), plane(image));
        for (int i = 0; i < pixels.length; i++) {
            float red = (pixels[i] >> 16 & 0xFF) / 255f;
            float green = (pixels[i] >> 8 & 0xFF) / 255f;
            float blue = (pixels[i] & 0xFF) / 255f;
            float y = RED * red + GREEN * green + BLUE * blue;
            result.y.values()[i] = y;
            result.cb.values()[i] = (blue - y) * CB;
            result.cr.values()[i] = (red - y) * CR;
        }
        return result;
    }

    private static Plane plane(BufferedImage image) {
        return new Plane(image.getWidth(), image.getHeight());
    }

    /** Writes the colors to an image of this size; its alpha stays. */
    void writeTo(BufferedImage image) {
        int[] pixels = PackedPixels.pixels(image);
        for (int i = 0; i < pixels.length; i++) {
            float light = y.values()[i];
            float red = light + cr.values()[i] / CR;
            float blue = light + cb.values()[i] / CB;
            float green = (light - RED * red - BLUE * blue) / GREEN;
            pixels[i] = pixels[i] & 0xFF000000 | toByte(red) << 16 | toByte(green) << 8 | toByte(blue);
        }
    }

    private static int toByte(float value) {
        return Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
