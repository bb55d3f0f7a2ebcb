package io.cartoonify.image.color;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/** Takes transparency off before drawing and puts it back after. Thread-safe. */
public final class Alpha {
    private static final int COLOR = 0x00FFFFFF;

    private Alpha() {}

    /**
     * Makes an image fit to be drawn as if it were opaque, in place: what is translucent keeps its color, and what is
     * invisible gets the colors around it. Which pixels were how transparent stays written in it.
     */
    public static void layOnOwnColors(BufferedImage image) {
        if (PackedPixels.hasAlpha(image)) {
            Ground.fill(PackedPixels.pixels(image), image.getWidth());
        }
    }

    /** Whether no pixel lets any ground through; many files have a channel for it that says nothing. */
    public static boolean isOpaque(BufferedImage image) {
        if (PackedPixels.hasAlpha(image)) {
            for (int pixel : PackedPixels.pixels(image)) {
                if (pixel >>> 24 != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The image on a white ground, opaque; the image itself if it already is. Java2D would make two copies. */
    public static BufferedImage flatten(BufferedImage image) {
        if (!PackedPixels.hasAlpha(image)) {
            return image;
        }
        BufferedImage flat = PackedPixels.create(image.getWidth(), image.getHeight(), false);
        int[] from = PackedPixels.pixels(image);
        int[] to = PackedPixels.pixels(flat);
        for (int i = 0; i < to.length; i++) {
            int alpha = from[i] >>> 24;
            to[i] = onWhite(from[i] >> 16 & 0xFF, alpha) << 16
                    | onWhite(from[i] >> 8 & 0xFF, alpha) << 8
                    | onWhite(from[i] & 0xFF, alpha);
        }
        return flat;
    }

    private static int onWhite(int color, int alpha) {
        return 255 - ((255 - color) * alpha + 127) / 255;
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
