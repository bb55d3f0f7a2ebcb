package io.cartoonify.image;

/**
 * How much each source pixel of a row or column counts in each resized one: Keys' cubic convolution with a = -0.5,
 * widened by the scale when shrinking so that it averages rather than skips, in fixed point. The same numbers as
 * Pillow's {@code Image.BICUBIC}.
 */
final class BicubicWeights {
    /** Binary places of a weight: 8 bits of pixel and 2 of overshoot still fit beside them in an int. */
    static final int PRECISION = 32 - 8 - 2;

    private static final double A = -0.5;
    private static final double SUPPORT = 2;

    /** The first source pixel of each resized one. */
    final int[] first;
    /** The weights of each resized pixel, from its first source pixel on. */
    final int[][] weights;

    BicubicWeights(int from, int to) {
        first = new int[to];
        weights = new int[to][];
        double scale = (double) from / to;
        double widening = Math.max(scale, 1);
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * scale;
            int start = Math.max(0, (int) (center - SUPPORT * widening + 0.5));
            int end = Math.min(from, (int) (center + SUPPORT * widening + 0.5));
            first[i] = start;
            weights[i] = fixed(sampled(center - start, end - start, 1 / widening));
        }
    }

    private static double[] sampled(double center, int count, double narrowing) {
        double[] samples = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            samples[i] = cubic((i - center + 0.5) * narrowing);
            sum += samples[i];
        }
        for (int i = 0; i < count; i++) {
            samples[i] /= sum;
        }
        return samples;
    }

    private static double cubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return ((A + 2) * x - (A + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
    }

    private static int[] fixed(double[] samples) {
        int[] fixed = new int[samples.length];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = (int) (samples[i] * (1 << PRECISION) + (samples[i] < 0 ? -0.5 : 0.5));
        }
        return fixed;
    }
}
