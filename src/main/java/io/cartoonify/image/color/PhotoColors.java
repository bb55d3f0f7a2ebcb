package io.cartoonify.image.color;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/**
 * Puts the photo's light and color under the cartoon's flats and line: the photo is smoothed along the edges of the
 * cartoon, so that it stays within the lines, and the cartoon's own detail is laid on top. Thread-safe.
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

    private PhotoColors() {}

    /**
     * Gives {@code cartoon} the photo's colors, in place; its transparency stays.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static void apply(BufferedImage photo, BufferedImage cartoon) {
        PackedPixels.requireSameSize(photo, cartoon);
        YCbCr from = YCbCr.of(photo);
        YCbCr to = YCbCr.of(cartoon);
        int radius = Math.max(2, (int) Math.round(REACH * Math.max(photo.getWidth(), photo.getHeight())));
        Plane light = light(from.y(), to.y(), new GuidedFilter(to.y(), radius, LIGHT_EPSILON));
        GuidedFilter color = new GuidedFilter(to.y(), radius / 2, COLOR_EPSILON);
        YCbCr mixed = new YCbCr(light, color(from.cb(), to.cb(), color), color(from.cr(), to.cr(), color));
        mixed.writeTo(cartoon);
    }

    // The filter is linear, so smoothing the difference brings the photo's light and spares the cartoon's line.
    private static Plane light(Plane photo, Plane cartoon, GuidedFilter filter) {
        Plane light = new Plane(photo.width(), photo.height());
        float[] own = cartoon.values();
        for (int i = 0; i < own.length; i++) {
            light.values()[i] = photo.values()[i] - own[i];
        }
        light = filter.apply(light);
        for (int i = 0; i < own.length; i++) {
            light.values()[i] = own[i] + (1 - OWN_LIGHT) * light.values()[i];
        }
        return light;
    }

    private static Plane color(Plane photo, Plane cartoon, GuidedFilter filter) {
        Plane color = filter.apply(photo);
        float[] values = color.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = SATURATION * (values[i] + OWN_COLOR * (cartoon.values()[i] - values[i]));
        }
        return color;
    }
}
