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

    private final int[] drawn;
    private final int[] wanted;
    private final WindowSums windows;
    private final int[] light;
    private final int[] lightSums;
    private final long[] weights;
    // Held from channel to channel, and written over within one.
    private final int[] missing;
    private final int[] products;
    private final int[] sums;
    private final int[] productSums;

    private Recoloring(BufferedImage drawing, BufferedImage wanted) {
        this.drawn = PackedPixels.pixels(drawing);
        this.wanted = PackedPixels.pixels(wanted);
        this.windows = new WindowSums(drawing.getWidth(), drawing.getHeight(), RADIUS);
        this.light = new int[drawn.length];
        this.weights = new long[drawn.length];
        this.missing = new int[drawn.length];
        this.products = new int[drawn.length];
        this.sums = new int[drawn.length];
        this.productSums = new int[drawn.length];
        for (int i = 0; i < light.length; i++) {
            light[i] = Light.of(drawn[i]);
            products[i] = light[i] * light[i];
        }
        lightSums = windows.of(light);
        windows.put(products, productSums);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = N * productSums[i] - (long) lightSums[i] * lightSums[i] + EPSILON * N * N;
        }
    }

    /** How many bytes {@link #apply} holds beside its pictures. */
    public static long memory(PixelSize size) {
        return size.pixels() * (6 * Integer.BYTES + Long.BYTES);
    }

    /**
     * Recolors {@code drawing} in place.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static void apply(BufferedImage drawing, BufferedImage wanted) {
        PackedPixels.requireSameSize(drawing, wanted);
        Recoloring recoloring = new Recoloring(drawing, wanted);
        for (int shift = 16; shift >= 0; shift -= 8) {
            recoloring.apply(shift);
        }
    }

    /** One channel: lines of the light through what it misses. */
    private void apply(int shift) {
        for (int i = 0; i < missing.length; i++) {
            missing[i] = (wanted[i] >> shift & 0xFF) - (drawn[i] >> shift & 0xFF);
            products[i] = missing[i] * light[i];
        }
        windows.put(missing, sums);
        windows.put(products, productSums);
        int[] slopes = missing;
        int[] offsets = products;
        for (int i = 0; i < slopes.length; i++) {
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
