package io.cartoonify.image.pixels;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.Orientation;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Where a file's rows become an upright picture. A large photo is made smaller on the way by averaging whole blocks of
 * pixels, so that neither memory nor the costly exact filter sees them all; what is left is at least {@link #GAP} times
 * the size wanted, where the difference cannot be seen.
 */
public final class Canvas {
    public static final int GAP = 2;

    private static final int ROWS_BETWEEN_ASKING = 16;

    private final PixelSize source;
    private final int factor;
    private final PixelSize reduced;
    private final Orientation orientation;
    private final boolean alpha;
    private final BufferedImage image;
    private final int[] pixels;
    /** Of each block in the row of blocks that is being summed: alpha, red, green, blue. */
    private final long[] sums;

    private int rows;
    private BooleanSupplier givenUp = () -> false;

    /**
     * @param source the size of the rows that will come
     * @param factor the side of the blocks that become one pixel each
     */
    public Canvas(PixelSize source, int factor, Orientation orientation, boolean alpha) {
        this.source = source;
        this.factor = factor;
        this.reduced = source.dividedBy(factor);
        this.orientation = orientation;
        this.alpha = alpha;
        PixelSize upright = orientation.upright(reduced);
        this.image = PackedPixels.create(upright.width(), upright.height(), alpha);
        this.pixels = PackedPixels.pixels(image);
        this.sums = new long[factor == 1 ? 0 : reduced.width() * 4];
    }

    /** A canvas for a picture of the size {@code source} that will be fitted to {@code longerSide}. */
    public static Canvas of(PixelSize source, int longerSide, Orientation orientation, boolean alpha) {
        return new Canvas(source, factor(source, longerSide), orientation, alpha);
    }

    /** The bytes that such a canvas takes. */
    public static long memory(PixelSize source, int longerSide) {
        return source.dividedBy(factor(source, longerSide)).pixels() * Integer.BYTES;
    }

    private static int factor(PixelSize source, int longerSide) {
        return (int) Math.max(1, source.longerSide() / ((long) GAP * longerSide));
    }

    /** Has {@link #add} ask now and then whether anybody still wants the picture. */
    public void stopWhen(BooleanSupplier nobodyWaits) {
        givenUp = nobodyWaits;
    }

    /** The size of the rows that come. */
    public PixelSize source() {
        return source;
    }

    /** How many rows have come. */
    public int rows() {
        return rows;
    }

    /** The picture, as far as its rows have come. */
    public BufferedImage image() {
        return image;
    }

    /**
     * Draws the next row: as many packed pixels as the source is wide, from {@code start} on.
     *
     * @throws CancellationException if nobody wants the picture any more
     */
    public void add(int[] row, int start) {
        if (rows % ROWS_BETWEEN_ASKING == 0 && givenUp.getAsBoolean()) {
            throw new CancellationException();
        }
        if (factor == 1) {
            put(rows++, row, start);
            return;
        }
        sum(row, start);
        if (++rows % factor == 0 || rows == source.height()) {
            put((rows - 1) / factor, averages(rows - (rows - 1) / factor * factor), 0);
            Arrays.fill(sums, 0);
        }
    }

    private void put(int y, int[] row, int start) {
        int at = orientation.index(0, y, reduced);
        int step = reduced.width() == 1 ? 0 : orientation.index(1, y, reduced) - at;
        int opaque = alpha ? 0 : 0xFF000000;
        for (int x = 0; x < reduced.width(); x++) {
            pixels[at] = row[start + x] | opaque;
            at += step;
        }
    }

    // Colors count as much as they can be seen, or what is invisible would bleed.
    private void sum(int[] row, int start) {
        int opaque = alpha ? 0 : 0xFF;
        for (int x = 0; x < source.width(); x++) {
            int pixel = row[start + x];
            int seen = pixel >>> 24 | opaque;
            int at = x / factor * 4;
            sums[at] += seen;
            sums[at + 1] += seen * (pixel >> 16 & 0xFF);
            sums[at + 2] += seen * (pixel >> 8 & 0xFF);
            sums[at + 3] += seen * (pixel & 0xFF);
        }
    }

    private int[] averages(int height) {
        int[] row = new int[reduced.width()];
        for (int x = 0; x < row.length; x++) {
            long seen = sums[x * 4];
            if (seen > 0) {
                int width = Math.min(factor, source.width() - x * factor);
                row[x] = over(seen, (long) width * height) << 24
                        | over(sums[x * 4 + 1], seen) << 16
                        | over(sums[x * 4 + 2], seen) << 8
                        | over(sums[x * 4 + 3], seen);
            }
        }
        return row;
    }

    private static int over(long sum, long by) {
        return (int) ((sum + by / 2) / by);
    }
}
