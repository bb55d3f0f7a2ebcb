package io.cartoonify.image.resize;

/** Weights of a row or column in fixed point: the same numbers as Pillow's {@code Image.BICUBIC}. */
final class FixedWeights {
    /** Binary places of a weight: 8 bits of pixel and 2 of overshoot still fit beside them in an int. */
    static final int PRECISION = 32 - 8 - 2;

    /** The first source pixel of each resized one. */
    final int[] first;
    /** The weights of each resized pixel, from its first source pixel on. */
    final int[][] weights;

    FixedWeights(int from, int to) {
        BicubicWeights exact = new BicubicWeights(from, to);
        first = new int[to];
        weights = new int[to][];
        for (int i = 0; i < to; i++) {
            first[i] = exact.first(i);
            weights[i] = fixed(exact.weights(i));
        }
    }

    /** The most source pixels that one resized one is weighed of. */
    int most() {
        int most = 1;
        for (int[] pixels : weights) {
            most = Math.max(most, pixels.length);
        }
        return most;
    }

    private static int[] fixed(double[] weights) {
        int[] fixed = new int[weights.length];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = (int) (weights[i] * (1 << PRECISION) + (weights[i] < 0 ? -0.5 : 0.5));
        }
        return fixed;
    }
}
