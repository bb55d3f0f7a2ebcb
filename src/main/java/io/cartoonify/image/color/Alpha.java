package io.cartoonify.image.color;

import io.cartoonify.image.PackedPixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Takes transparency off before drawing and puts it back after. Thread-safe. */
public final class Alpha {
    private static final int COLOR = 0x00FFFFFF;

    private Alpha() {}

    /** Lays an image on a white ground, in place; which pixels were how transparent stays written in it. */
    public static void layOnWhite(BufferedImage image) {
        if (!PackedPixels.hasAlpha(image)) {
            return;
        }
        int[] pixels = PackedPixels.pixels(image);
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha != 255) {
                int red = onWhite(pixels[i] >> 16 & 0xFF, alpha);
                int green = onWhite(pixels[i] >> 8 & 0xFF, alpha);
                int blue = onWhite(pixels[i] & 0xFF, alpha);
                pixels[i] = alpha << 24 | red << 16 | green << 8 | blue;
            }
        }
    }

    private static int onWhite(int color, int alpha) {
        return (color * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    /** The image on a white ground, opaque; the image itself if it already is. */
    public static BufferedImage flatten(BufferedImage image) {
        if (!PackedPixels.hasAlpha(image)) {
            return image;
        }
        BufferedImage flat = PackedPixels.create(image.getWidth(), image.getHeight(), false);
        Graphics2D graphics = flat.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    /**
     * The colors of {@code to}, whose pixels are used, with the transparency of {@code from}; {@code to} itself if {@code
     * from} is opaque.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static BufferedImage put(BufferedImage from, BufferedImage to) {
        PackedPixels.requireSameSize(from, to);
        if (!PackedPixels.hasAlpha(from)) {
            return to;
        }
        int[] alphas = PackedPixels.pixels(from);
        int[] pixels = PackedPixels.pixels(to);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = alphas[i] & ~COLOR | pixels[i] & COLOR;
        }
        return PackedPixels.view(to, true);
    }
}
