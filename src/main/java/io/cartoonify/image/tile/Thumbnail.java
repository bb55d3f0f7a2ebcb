package io.cartoonify.image.tile;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * What a tile's network must know of the whole photo: means over a grid of {@value #SIDE} by {@value #SIDE} cells of its
 * colors and of how steep its lightness is across and down. The same numbers as an archive's {@code context(photo)}
 * gives, without a tensor of the whole photo; see {@code thumbnail} in {@code src/training/student.py}.
 */
public final class Thumbnail {
    /** Cells a side. */
    public static final int SIDE = 64;
    /** Red, green and blue from -1 to 1, steepness across and down. */
    public static final int CHANNELS = 5;

    private static final float HALF = 127.5f;
    private static final float STEEPNESS = 8;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final float[] means = new float[CHANNELS * SIDE * SIDE];

    private Thumbnail(BufferedImage photo) {
        this.pixels = PackedPixels.pixels(photo);
        this.width = photo.getWidth();
        this.height = photo.getHeight();
    }

    /**
     * The thumbnail of an opaque photo: {@value #CHANNELS} planes of {@value #SIDE} rows.
     *
     * @throws IllegalArgumentException if a side has less than two pixels
     */
    public static float[] of(BufferedImage photo) {
        if (photo.getWidth() < 2 || photo.getHeight() < 2) {
            throw new IllegalArgumentException("Steepness needs two pixels a side.");
        }
        Thumbnail thumbnail = new Thumbnail(photo);
        IntStream.range(0, SIDE).parallel().forEach(thumbnail::fillRow);
        return thumbnail.means;
    }

    /** Sums each column of pixels in this row of cells, then each cell's columns. */
    private void fillRow(int row) {
        int first = first(row, height);
        int end = end(row, height);
        double[][] columns = new double[CHANNELS][width];
        float[] above = lightness(Math.max(0, first - 1));
        float[] here = lightness(first);
        for (int y = first; y < end; y++) {
            float[] below = lightness(Math.min(y + 1, height - 1));
            addColors(y, columns);
            addSteepnessAcross(here, columns[3]);
            // Beyond the last row steepness goes on.
            boolean last = y == height - 1;
            addSteepnessDown(last ? above : here, last ? here : below, columns[4]);
            above = here;
            here = below;
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int column = 0; column < SIDE; column++) {
                int left = first(column, width);
                int right = end(column, width);
                double sum = 0;
                for (int x = left; x < right; x++) {
                    sum += columns[channel][x];
                }
                means[(channel * SIDE + row) * SIDE + column] = (float) (sum / (right - left) / (end - first));
            }
        }
    }

    private void addColors(int y, double[][] columns) {
        for (int x = 0, at = y * width; x < width; x++, at++) {
            columns[0][x] += (pixels[at] >> 16 & 0xFF) / HALF - 1;
            columns[1][x] += (pixels[at] >> 8 & 0xFF) / HALF - 1;
            columns[2][x] += (pixels[at] & 0xFF) / HALF - 1;
        }
    }

    private static void addSteepnessAcross(float[] row, double[] columns) {
        for (int x = 0; x < row.length; x++) {
            // Beyond the last column steepness goes on.
            int left = Math.min(x, row.length - 2);
            columns[x] += Math.abs(row[left + 1] - row[left]);
        }
    }

    private static void addSteepnessDown(float[] upper, float[] lower, double[] columns) {
        for (int x = 0; x < upper.length; x++) {
            columns[x] += Math.abs(lower[x] - upper[x]);
        }
    }

    private float[] lightness(int y) {
        float[] row = new float[width];
        for (int x = 0, at = y * width; x < width; x++, at++) {
            int pixel = pixels[at];
            float light = 0.299f * (pixel >> 16 & 0xFF) + 0.587f * (pixel >> 8 & 0xFF) + 0.114f * (pixel & 0xFF);
            row[x] = (light / HALF - 1) * STEEPNESS;
        }
        return row;
    }

    // As torch's adaptive_avg_pool2d: cells overlap where the sides are no multiples of theirs.
    private static int first(int cell, int length) {
        return (int) ((long) cell * length / SIDE);
    }

    private static int end(int cell, int length) {
        return (int) (((cell + 1L) * length + SIDE - 1) / SIDE);
    }
}
