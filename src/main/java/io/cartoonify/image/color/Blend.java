package io.cartoonify.image.color;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/** Mixes the photo into the drawing, or takes the drawing further from the photo. Thread-safe. */
public final class Blend {
    private static final int ONE = 1 << 16;
    private static final int MAX = 2;

    private Blend() {}

    /**
     * Takes {@code cartoon}, in place, to {@code strength} of the way from {@code photo} to it: straight in the 8-bit sRGB
     * values, rounded and clipped to them. Its transparency stays.
     *
     * @param strength 0 gives the photo, 1 the cartoon, 2 what lies as far beyond
     * @throws IllegalArgumentException if the sizes differ or strength is not in 0..2
     */
    public static void mix(BufferedImage photo, BufferedImage cartoon, double strength) {
        PackedPixels.requireSameSize(photo, cartoon);
        if (!(strength >= 0 && strength <= MAX)) {
            throw new IllegalArgumentException("Strength must be between 0 and 2.");
        }
        if (strength != 1) {
            mix(PackedPixels.pixels(photo), PackedPixels.pixels(cartoon), (int) Math.round(strength * ONE));
        }
    }

    private static void mix(int[] from, int[] to, int weight) {
        for (int i = 0; i < to.length; i++) {
            int red = mix(from[i] >> 16 & 0xFF, to[i] >> 16 & 0xFF, weight);
            int green = mix(from[i] >> 8 & 0xFF, to[i] >> 8 & 0xFF, weight);
            int blue = mix(from[i] & 0xFF, to[i] & 0xFF, weight);
            to[i] = to[i] & 0xFF000000 | red << 16 | green << 8 | blue;
        }
    }

    private static int mix(int from, int to, int weight) {
        int mixed = (from * (ONE - weight) + to * weight + ONE / 2) >> 16;
        return Math.max(0, Math.min(255, mixed));
    }
}
