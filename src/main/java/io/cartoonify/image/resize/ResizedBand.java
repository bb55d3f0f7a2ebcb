package io.cartoonify.image.resize;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;

/**
 * Makes some rows of a resized image. Source rows are resized one by one as they are needed, and only those that one
 * result row is weighed of are held. For one thread.
 */
final class ResizedBand {
    private static final int HALF = 1 << (FixedWeights.PRECISION - 1);

    private final boolean alpha;
    private final int[] source;
    private final int sourceWidth;
    private final int[] result;
    private final FixedWeights across;
    private final FixedWeights down;
    private final int width;
    /** Source rows resized across; row {@code y} is at its remainder by the number of them. */
    private final int[][] rows;

    private int nextRow;

    ResizedBand(BufferedImage image, BufferedImage resized, FixedWeights across, FixedWeights down) {
        this.alpha = PackedPixels.hasAlpha(image);
        this.source = PackedPixels.pixels(image);
        this.sourceWidth = image.getWidth();
        this.result = PackedPixels.pixels(resized);
        this.across = across;
        this.down = down;
        this.width = resized.getWidth();
        this.rows = new int[down.most()][width];
    }

    /** Makes the result's rows from {@code from} to before {@code to}. */
    void fill(int from, int to) {
        nextRow = down.first[from];
        for (int y = from; y < to; y++) {
            int first = down.first[y];
            int[] weights = down.weights[y];
            for (nextRow = Math.max(nextRow, first); nextRow < first + weights.length; nextRow++) {
                resizeAcross(nextRow, rows[nextRow % rows.length]);
            }
            int[][] taken = new int[weights.length][];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = rows[(first + i) % rows.length];
            }
            for (int x = 0; x < width; x++) {
                result[y * width + x] = weighDown(taken, x, weights);
            }
        }
    }

    private void resizeAcross(int y, int[] row) {
        int[] pixels = source;
        int start = y * sourceWidth;
        if (alpha) {
            pixels = Premultiplied.multiply(pixels, start, sourceWidth);
            start = 0;
        }
        if (width == sourceWidth) {
            System.arraycopy(pixels, start, row, 0, width);
            return;
        }
        for (int x = 0; x < width; x++) {
            row[x] = weighAcross(pixels, start + across.first[x], across.weights[x]);
        }
    }

    private int weighAcross(int[] pixels, int start, int[] weights) {
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        for (int i = 0; i < weights.length; i++) {
            int pixel = pixels[start + i];
            red += weights[i] * (pixel >> 16 & 0xFF);
            green += weights[i] * (pixel >> 8 & 0xFF);
            blue += weights[i] * (pixel & 0xFF);
        }
        int color = clip(red) << 16 | clip(green) << 8 | clip(blue);
        return alpha ? weighAlpha(pixels, start, weights) << 24 | color : color;
    }

    private static int weighAlpha(int[] pixels, int start, int[] weights) {
        int alpha = HALF;
        for (int i = 0; i < weights.length; i++) {
            alpha += weights[i] * (pixels[start + i] >>> 24);
        }
        return clip(alpha);
    }

    private int weighDown(int[][] taken, int x, int[] weights) {
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        int opacity = HALF;
        for (int i = 0; i < weights.length; i++) {
            int pixel = taken[i][x];
            red += weights[i] * (pixel >> 16 & 0xFF);
            green += weights[i] * (pixel >> 8 & 0xFF);
            blue += weights[i] * (pixel & 0xFF);
            opacity += weights[i] * (pixel >>> 24);
        }
        int color = clip(red) << 16 | clip(green) << 8 | clip(blue);
        return alpha ? Premultiplied.divide(clip(opacity) << 24 | color) : color;
    }

    private static int clip(int sum) {
        return Math.max(0, Math.min(255, sum >> FixedWeights.PRECISION));
    }
}
