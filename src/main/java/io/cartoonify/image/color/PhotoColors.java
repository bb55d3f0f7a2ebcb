package io.cartoonify.image.color;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * Puts the photo's light and color under the cartoon's flats and line: the photo is smoothed along the edges of the
 * cartoon, so that it stays within the lines, and the cartoon's own detail is laid on top.
 */
public final class PhotoColors {
    /** How far light is smoothed, as a part of the longer side: 24 pixels of 450. */
    private static final double REACH = 24 / 450.0;

    private static final float LIGHT_EPSILON = 0.0025f;
    private static final float COLOR_EPSILON = 0.002f;
    /** How much of the cartoon's own light and color stays. */
    private static final float OWN_LIGHT = 0.35f;

    private static final float OWN_COLOR = 0.25f;
    /** Smoothing pales; cartoons do not. */
    private static final float SATURATION = 1.15f;

    /** Rows that one thread makes at a time. */
    private static final int BAND = 64;

    private final int[] pixels;
    private final int width;
    private final GuidedFilter.Lines light;
    private final GuidedFilter.Lines blue;
    private final GuidedFilter.Lines red;

    private PhotoColors(BufferedImage photo, BufferedImage cartoon) {
        int[] from = PackedPixels.pixels(photo);
        pixels = PackedPixels.pixels(cartoon);
        width = photo.getWidth();
        int height = photo.getHeight();
        int radius = Math.max(2, (int) Math.round(REACH * Math.max(width, height)));
        PixelValue own = i -> YCbCr.y(pixels[i]);
        // The filter is linear, so smoothing the difference brings the photo's light and spares the cartoon's line.
        light = new GuidedFilter(width, height, own, radius, LIGHT_EPSILON)
                .lines(i -> YCbCr.y(from[i]) - YCbCr.y(pixels[i]));
        GuidedFilter color = new GuidedFilter(width, height, own, radius / 2, COLOR_EPSILON);
        blue = color.lines(i -> YCbCr.cb(from[i]));
        red = color.lines(i -> YCbCr.cr(from[i]));
    }

    /**
     * Gives {@code cartoon} the photo's colors, in place; its transparency stays.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static void apply(BufferedImage photo, BufferedImage cartoon) {
        PackedPixels.requireSameSize(photo, cartoon);
        PhotoColors colors = new PhotoColors(photo, cartoon);
        int height = cartoon.getHeight();
        IntStream.range(0, (height + BAND - 1) / BAND)
                .parallel()
                .forEach(band -> colors.recolor(band * BAND, Math.min(height, (band + 1) * BAND)));
    }

    private void recolor(int from, int to) {
        GuidedFilter.Row lights = light.row();
        GuidedFilter.Row blues = blue.row();
        GuidedFilter.Row reds = red.row();
        for (int y = from; y < to; y++) {
            lights.moveTo(y);
            blues.moveTo(y);
            reds.moveTo(y);
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                float own = YCbCr.y(pixel);
                int color = YCbCr.pack(
                        own + (1 - OWN_LIGHT) * lights.at(x, own),
                        color(blues.at(x, own), YCbCr.cb(pixel)),
                        color(reds.at(x, own), YCbCr.cr(pixel)));
                pixels[y * width + x] = pixel & 0xFF000000 | color;
            }
        }
    }

    private static float color(float photo, float own) {
        return SATURATION * (photo + OWN_COLOR * (own - photo));
    }
}
