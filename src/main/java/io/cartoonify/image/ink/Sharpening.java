package io.cartoonify.image.ink;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * Makes the steps of an enlarged drawing steeper, without overshoot: an unsharp mask that stays within the values of the
 * 5 by 5 pixels around. In whole numbers: a part of a picture comes out as the whole does.
 */
public final class Sharpening {
    private static final int SHARPNESS = 1;
    /** How many pixels around one its value depends on. */
    public static final int REACH = 2;
    /** Rows that one thread makes at a time. */
    private static final int BAND = 64;

    private final int[] pixels;
    private final int width;
    private final int height;

    private Sharpening(BufferedImage picture) {
        this.pixels = PackedPixels.pixels(picture);
        this.width = picture.getWidth();
        this.height = picture.getHeight();
    }

    /** Sharpens an opaque picture in place. */
    public static void apply(BufferedImage picture) {
        new Sharpening(picture).apply();
    }

    private void apply() {
        int bands = (height + BAND - 1) / BAND;
        // What each band sees of its neighbors, as they were.
        int[][][] edges = new int[bands][][];
        for (int band = 0; band < bands; band++) {
            int from = band * BAND;
            int to = Math.min(height, from + BAND);
            edges[band] = new int[][] {row(from - 2), row(from - 1), row(to), row(to + 1)};
        }
        IntStream.range(0, bands).parallel().forEach(band -> sharpen(band * BAND, edges[band]));
    }

    private int[] row(int y) {
        int[] row = new int[width];
        System.arraycopy(pixels, Math.max(0, Math.min(height - 1, y)) * width, row, 0, width);
        return row;
    }

    private void sharpen(int from, int[][] edges) {
        int count = Math.min(BAND, height - from);
        int[][] rows = new int[count + 2 * REACH][];
        rows[0] = edges[0];
        rows[1] = edges[1];
        for (int i = 0; i < count; i++) {
            rows[i + REACH] = row(from + i);
        }
        rows[count + 2] = edges[2];
        rows[count + 3] = edges[3];
        ChannelRow channel = new ChannelRow(width);
        for (int i = 0; i < count; i++) {
            int start = (from + i) * width;
            for (int shift = 16; shift >= 0; shift -= 8) {
                channel.read(rows, i, shift);
                channel.sharpen(pixels, start, shift);
            }
        }
    }

    /** One channel of a row: weighted, darkest and lightest over five rows; two columns more on both sides. */
    private static final class ChannelRow {
        private final int width;
        private final int[] own;
        private final int[] sum;
        private final int[] low;
        private final int[] high;

        ChannelRow(int width) {
            this.width = width;
            own = new int[width];
            sum = new int[width + 2 * REACH];
            low = new int[width + 2 * REACH];
            high = new int[width + 2 * REACH];
        }

        void read(int[][] rows, int first, int shift) {
            int[] a = rows[first];
            int[] b = rows[first + 1];
            int[] c = rows[first + 2];
            int[] d = rows[first + 3];
            int[] e = rows[first + 4];
            for (int x = 0; x < width; x++) {
                int va = a[x] >> shift & 0xFF;
                int vb = b[x] >> shift & 0xFF;
                int vc = c[x] >> shift & 0xFF;
                int vd = d[x] >> shift & 0xFF;
                int ve = e[x] >> shift & 0xFF;
                own[x] = vc;
                sum[x + REACH] = va + ve + 4 * (vb + vd) + 6 * vc;
                low[x + REACH] = Math.min(Math.min(va, vb), Math.min(vc, Math.min(vd, ve)));
                high[x + REACH] = Math.max(Math.max(va, vb), Math.max(vc, Math.max(vd, ve)));
            }
            repeatEnds(sum);
            repeatEnds(low);
            repeatEnds(high);
        }

        private void repeatEnds(int[] values) {
            for (int i = 0; i < REACH; i++) {
                values[i] = values[REACH];
                values[width + REACH + i] = values[width + REACH - 1];
            }
        }

        void sharpen(int[] pixels, int start, int shift) {
            int others = ~(0xFF << shift);
            for (int x = 0; x < width; x++) {
                int blurred = sum[x] + sum[x + 4] + 4 * (sum[x + 1] + sum[x + 3]) + 6 * sum[x + 2];
                int value = own[x] + (SHARPNESS * (256 * own[x] - blurred) + 128 >> 8);
                int lowest =
                        Math.min(Math.min(low[x], low[x + 1]), Math.min(low[x + 2], Math.min(low[x + 3], low[x + 4])));
                int highest = Math.max(
                        Math.max(high[x], high[x + 1]), Math.max(high[x + 2], Math.max(high[x + 3], high[x + 4])));
                int sharp = Math.max(lowest, Math.min(highest, value));
                pixels[start + x] = pixels[start + x] & others | sharp << shift;
            }
        }
    }
}
