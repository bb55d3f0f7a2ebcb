package io.cartoonify.image.ink;

import io.cartoonify.image.Light;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;

/**
 * Deepens small dark marks on even ground before a photo is sketched: eyes, brows and mouths of small faces, which a network
 * else takes for dirt and drops. A mark is what a closing by 5 by 5 pixels fills (the black top-hat transform of
 * mathematical morphology). Where there are many marks it is texture, and stays.
 */
public final class DarkMarks {
    /** Levels by which a mark is darker than what closes over it. */
    private static final int MARK = 10;
    /** How many times the depth of a mark beyond half of {@link #MARK} it is darkened by. */
    private static final int DEPTH = 3;
    /** How far other marks are counted around a pixel, in pixels. */
    private static final int CROWD = 10;
    /** Pixels of marks, of 441 around, up to which a mark is deepened in full. */
    private static final int ALONE = 53;
    /** Pixels of marks from which a mark stays as it is. */
    private static final int CROWDED = 132;

    /** How many bytes {@link #deepen} holds beside the photo. */
    public static long memory(PixelSize photo) {
        return 3 * Integer.BYTES * photo.pixels();
    }

    /** Deepens the marks of {@code photo}, in place; its transparency stays. */
    public static void deepen(BufferedImage photo) {
        int[] pixels = PackedPixels.pixels(photo);
        int width = photo.getWidth();
        int height = photo.getHeight();
        int[] light = light(pixels);
        int[] depth = depth(light, width, height);
        int[] marks = light; // written over
        for (int i = 0; i < marks.length; i++) {
            marks[i] = depth[i] > MARK ? 1 : 0;
        }
        int[] crowd = new WindowSums(width, height, CROWD).of(marks);
        for (int i = 0; i < pixels.length; i++) {
            int alone = Math.max(0, Math.min(CROWDED - ALONE, CROWDED - crowd[i]));
            pixels[i] = darker(pixels[i], DEPTH * Math.max(0, depth[i] - MARK / 2) * alone / (CROWDED - ALONE));
        }
    }

    private static int[] light(int[] pixels) {
        int[] light = new int[pixels.length];
        for (int i = 0; i < light.length; i++) {
            light[i] = Light.of(pixels[i]);
        }
        return light;
    }

    /** By how many levels each pixel is darker than the closing: the largest around each, then the smallest of these. */
    private static int[] depth(int[] light, int width, int height) {
        Extremes extremes = new Extremes(width, height);
        int[] depth = light.clone();
        extremes.spreadLargest(depth);
        negate(depth);
        extremes.spreadLargest(depth);
        negate(depth);
        for (int i = 0; i < depth.length; i++) {
            depth[i] -= light[i];
        }
        return depth;
    }

    private static void negate(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
    }

    private static int darker(int pixel, int levels) {
        int red = Math.max(0, (pixel >> 16 & 0xFF) - levels);
        int green = Math.max(0, (pixel >> 8 & 0xFF) - levels);
        int blue = Math.max(0, (pixel & 0xFF) - levels);
        return pixel & 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private DarkMarks() {}
}
