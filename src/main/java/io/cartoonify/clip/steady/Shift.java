package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/**
 * A move by a part of a pixel, which is left when whole pixels have been followed.
 *
 * @param right in pixels
 * @param down in pixels
 */
record Shift(double right, double down) {
    static final Shift NONE = new Shift(0, 0);

    /** Looked for in pictures reduced by this, in which noise is less. */
    private static final int STEP = 2;
    /** Levels beyond which something else is seen, not the same a little beside. */
    private static final int OTHER = 40;
    /** Pixels that are nothing but noise, and that cannot be told by slopes any more. */
    private static final double LEAST = 0.06;

    private static final double MOST = 1;
    private static final int TAPS = 4;

    /**
     * The move that makes {@code before} most like {@code now}: the slopes of the one explain the difference to the other
     * best, in the least squares (Lucas and Kanade, 1981), of the whole picture.
     */
    static Shift between(BufferedImage before, BufferedImage now) {
        if (PackedPixels.hasAlpha(now)) {
            return NONE;
        }
        Lightness one = Lightness.of(before).reduced(STEP);
        Lightness other = Lightness.of(now).reduced(STEP);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xd = 0;
        double yd = 0;
        for (int y = 1; y < one.height() - 1; y++) {
            for (int x = 1; x < one.width() - 1; x++) {
                int at = y * one.width() + x;
                double difference = one.values()[at] - other.values()[at];
                if (Math.abs(difference) <= OTHER) {
                    double across = (one.values()[at + 1] - one.values()[at - 1]) / 2.0;
                    double along = (one.values()[at + one.width()] - one.values()[at - one.width()]) / 2.0;
                    xx += across * across;
                    xy += across * along;
                    yy += along * along;
                    xd += across * difference;
                    yd += along * difference;
                }
            }
        }
        double determinant = xx * yy - xy * xy;
        return determinant <= 0
                ? NONE
                : sensible(STEP * (yy * xd - xy * yd) / determinant, STEP * (xx * yd - xy * xd) / determinant);
    }

    private static Shift sensible(double right, double down) {
        double most = Math.max(Math.abs(right), Math.abs(down));
        return most < LEAST || most > MOST ? NONE : new Shift(right, down);
    }

    Shift back() {
        return new Shift(-right, -down);
    }

    /** A moved copy of {@code picture}, by Catmull and Rom's cubic; {@code picture} itself if nothing moves. */
    BufferedImage apply(BufferedImage picture) {
        if (right == 0 && down == 0) {
            return picture;
        }
        int width = picture.getWidth();
        BufferedImage across = PackedPixels.like(picture);
        filter(PackedPixels.pixels(picture), PackedPixels.pixels(across), width, 1, right);
        BufferedImage both = PackedPixels.like(picture);
        filter(PackedPixels.pixels(across), PackedPixels.pixels(both), width, width, down);
        return both;
    }

    /** @param next how far the next pixel lies in the array */
    private static void filter(int[] from, int[] to, int width, int next, double move) {
        int whole = (int) Math.floor(-move);
        double[] weights = weights(-move - whole);
        int length = next == 1 ? width : from.length / width;
        int[] places = new int[TAPS];
        for (int at = 0; at < from.length; at++) {
            int along = next == 1 ? at % width : at / width;
            for (int i = 0; i < TAPS; i++) {
                int place = Math.max(0, Math.min(length - 1, along + whole + i - 1));
                places[i] = from[at + (place - along) * next];
            }
            to[at] = mixed(places, weights);
        }
    }

    private static int mixed(int[] pixels, double[] weights) {
        double red = 0.5;
        double green = 0.5;
        double blue = 0.5;
        for (int i = 0; i < TAPS; i++) {
            red += weights[i] * (pixels[i] >> 16 & 0xFF);
            green += weights[i] * (pixels[i] >> 8 & 0xFF);
            blue += weights[i] * (pixels[i] & 0xFF);
        }
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    private static double[] weights(double t) {
        return new double[] {
            ((2 - t) * t - 1) * t / 2, ((3 * t - 5) * t * t + 2) / 2, ((4 - 3 * t) * t + 1) * t / 2, (t - 1) * t * t / 2
        };
    }
}
