package io.cartoonify.image.ink;

import io.cartoonify.image.Light;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;

/**
 * Gives a drawing the colors of another, by a guided filter of their difference along the drawing's light (He, Sun, Tang:
 * "Guided Image Filtering", ECCV 2010). Near each pixel the difference is a straight line of the light: it changes where
 * the drawing has an edge, and neither bleeds over it nor leaves a halo. In whole numbers: a tile comes out as the whole
 * does.
 *
 * <p>It holds its memory from picture to picture: made anew for each tile, it filled the heap of large photos. For one
 * thread.
 */
public final class Recoloring {
    /** How many pixels around one its color depends on. */
    public static final int REACH = 10;

    /** How far windows reach. */
    private static final int RADIUS = REACH / 2;
    /** Variance of light, in levels squared, below which a window counts as flat. */
    private static final int EPSILON = 64;
    /** Slopes are multiples of its inverse, offsets of that of its 256th. */
    private static final int ONE = 4096;

    private static final int STEP = ONE / 256;
    /** Pixels in a window. */
    private static final long N = (2 * RADIUS + 1) * (2 * RADIUS + 1);

    private int[] light = {};
    private int[] lightSums = {};
    private long[] weights = {};
    // Written over for each channel.
    private int[] missing = {};
    private int[] products = {};
    private int[] sums = {};
    private int[] productSums = {};

    /** How many bytes it holds after the first {@link #apply}, the pictures left out. */
    public static long memory(PixelSize size) {
        return size.pixels() * (6 * Integer.BYTES + Long.BYTES);
    }

    /**
     * Recolors {@code drawing} in place.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public void apply(BufferedImage drawing, BufferedImage wanted) {
        PackedPixels.requireSameSize(drawing, wanted);
        int[] drawn = PackedPixels.pixels(drawing);
        hold(drawn.length);
        WindowSums windows = new WindowSums(drawing.getWidth(), drawing.getHeight(), RADIUS);
        weigh(drawn, windows);
        for (int shift = 16; shift >= 0; shift -= 8) {
            recolor(drawn, PackedPixels.pixels(wanted), windows, shift);
        }
    }

    private void hold(int pixels) {
        if (light.length < pixels) {
            light = new int[pixels];
            lightSums = new int[pixels];
            weights = new long[pixels];
            missing = new int[pixels];
            products = new int[pixels];
            sums = new int[pixels];
            productSums = new int[pixels];
        }
    }

    private void weigh(int[] drawn, WindowSums windows) {
        for (int i = 0; i < drawn.length; i++) {
            light[i] = Light.of(drawn[i]);
            products[i] = light[i] * light[i];
        }
        windows.put(light, lightSums);
        windows.put(products, productSums);
        for (int i = 0; i < drawn.length; i++) {
            weights[i] = N * productSums[i] - (long) lightSums[i] * lightSums[i] + EPSILON * N * N;
        }
    }

    /** One channel: lines of the light through what it misses. */
    private void recolor(int[] drawn, int[] wanted, WindowSums windows, int shift) {
        for (int i = 0; i < drawn.length; i++) {
            missing[i] = (wanted[i] >> shift & 0xFF) - (drawn[i] >> shift & 0xFF);
            products[i] = missing[i] * light[i];
        }
        windows.put(missing, sums);
        windows.put(products, productSums);
        int[] slopes = missing;
        int[] offsets = products;
        for (int i = 0; i < drawn.length; i++) {
            long covariance = N * productSums[i] - (long) lightSums[i] * sums[i];
            slopes[i] = rounded(ONE * covariance, weights[i]);
            offsets[i] = rounded((long) ONE * sums[i] - (long) slopes[i] * lightSums[i], STEP * N);
        }
        int[] slopeSums = sums;
        int[] offsetSums = productSums;
        windows.put(slopes, slopeSums);
        windows.put(offsets, offsetSums);
        int others = ~(0xFF << shift);
        for (int i = 0; i < drawn.length; i++) {
            long line = (long) slopeSums[i] * light[i] + (long) STEP * offsetSums[i];
            int color = (drawn[i] >> shift & 0xFF) + rounded(line, ONE * N);
            drawn[i] = drawn[i] & others | Math.max(0, Math.min(255, color)) << shift;
        }
    }

    // Math.floor is a method call where the compiler in use is the quick one (C1), and half of the filter's time.
    private static int rounded(long dividend, long divisor) {
        double quotient = (double) dividend / divisor + 0.5;
        int whole = (int) quotient;
        return quotient < whole ? whole - 1 : whole;
    }
}
