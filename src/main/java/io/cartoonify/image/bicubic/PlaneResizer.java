package io.cartoonify.image.bicubic;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Resizes a plane while its rows come one by one, so that no more of them are kept than count in one resized row. In
 * loops that a compiler turns into vector instructions. For one thread.
 */
public final class PlaneResizer {
    private final BicubicWeights down;
    private final BicubicWeights across;
    private final float[][] downWeights;
    private final float[][] acrossWeights;
    /** The last rows, each at its number modulo their count. */
    private final float[][] window;
    /** A resized row, but not resized across yet. */
    private final float[] sums;

    private final float[] resized;
    private int rows;
    private int done;

    /**
     * @param across of samples in a row
     * @param down of rows
     */
    public PlaneResizer(BicubicWeights across, BicubicWeights down) {
        this.across = across;
        this.down = down;
        acrossWeights = floats(across);
        downWeights = floats(down);
        int most = IntStream.range(0, down.to())
                .map(i -> downWeights[i].length)
                .max()
                .orElse(0);
        window = new float[most][across.from()];
        sums = new float[across.from()];
        resized = new float[across.to() * down.to()];
    }

    private static float[][] floats(BicubicWeights weights) {
        float[][] all = new float[weights.to()][];
        for (int i = 0; i < all.length; i++) {
            double[] exact = weights.weights(i);
            all[i] = new float[exact.length];
            for (int k = 0; k < exact.length; k++) {
                all[i][k] = (float) exact[k];
            }
        }
        return all;
    }

    /** Takes the next row, the samples from {@code start} on; one behind the last is left out. */
    public void add(float[] samples, int start) {
        System.arraycopy(samples, start, window[rows % window.length], 0, sums.length);
        rows++;
        while (done < down.to() && down.end(done) <= rows) {
            weighDown(done);
            weighAcross(done * across.to());
            done++;
        }
    }

    private void weighDown(int row) {
        Arrays.fill(sums, 0);
        float[] weights = downWeights[row];
        for (int k = 0; k < weights.length; k++) {
            addWeighed(window[(down.first(row) + k) % window.length], weights[k], sums);
        }
    }

    private static void addWeighed(float[] samples, float weight, float[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight * samples[x];
        }
    }

    private void weighAcross(int to) {
        for (int x = 0; x < acrossWeights.length; x++) {
            resized[to + x] = weighed(acrossWeights[x], across.first(x));
        }
    }

    private float weighed(float[] weights, int first) {
        float sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * sums[first + k];
        }
        return sum;
    }

    /** The resized plane, row after row, when all rows have come. */
    public float[] resized() {
        return resized;
    }
}
