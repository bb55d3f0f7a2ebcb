package io.cartoonify.image.resize;

/**
 * How much each sample of a row or column counts in each resized one: Keys' cubic convolution with a = -0.5, widened by
 * the scale when shrinking so that it averages rather than skips. As Pillow's {@code Image.BICUBIC}. Immutable.
 */
public final class BicubicWeights {
    private static final double A = -0.5;
    private static final double SUPPORT = 2;

    private final int from;
    private final int[] first;
    private final double[][] weights;

    /** Resizes {@code from} samples to {@code to}. */
    public BicubicWeights(int from, int to) {
        this(from, from, to);
    }

    /**
     * @param from how many samples there are
     * @param extent how many of them the row is long: the last may be partly beyond its end
     * @param to how many to make of them
     */
    public BicubicWeights(int from, double extent, int to) {
        this.from = from;
        first = new int[to];
        weights = new double[to][];
        double scale = extent / to;
        double widening = Math.max(scale, 1);
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (center - SUPPORT * widening + 0.5));
            int end = Math.min(from, (int) (center + SUPPORT * widening + 0.5));
            weights[i] = sampled(center - first[i], end - first[i], 1 / widening);
        }
    }

    /** How many samples there are. */
    public int from() {
        return from;
    }

    /** How many are made of them. */
    public int to() {
        return weights.length;
    }

    /** The first sample that counts in resized sample {@code i}. */
    public int first(int i) {
        return first[i];
    }

    int end(int i) {
        return first[i] + weights[i].length;
    }

    /** How much the samples from the first on count in resized sample {@code i}: 1 together. */
    public double[] weights(int i) {
        return weights[i].clone();
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
}
