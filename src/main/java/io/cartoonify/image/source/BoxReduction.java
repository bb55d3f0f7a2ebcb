package io.cartoonify.image.source;

import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Makes a large photo smaller by averaging whole blocks of pixels, so that the costly exact filter need not see them
 * all. Leaves at least {@link #GAP} times the size wanted, where the difference cannot be seen.
 */
final class BoxReduction {
    static final int GAP = 2;

    private BoxReduction() {}

    /** A smaller image that fits to the same size; the same image if it is not large or not plain 8-bit opaque. */
    static BufferedImage reduce(BufferedImage image, int longerSide) {
        int width = image.getWidth();
        int height = image.getHeight();
        int factor = Math.max(width, height) / (GAP * longerSide);
        if (factor < 2 || !isPlain(image)) {
            return image;
        }
        PixelSize wanted = PixelSize.fitted(width, height, longerSide);
        return Stream.of(
                        new PixelSize(width / factor, height / factor),
                        new PixelSize(width / factor, ceilDiv(height, factor)),
                        new PixelSize(ceilDiv(width, factor), height / factor))
                .filter(size -> size.width() > 0 && size.height() > 0)
                // Whole blocks seldom make up a side, and one pixel more or less may change the size in the end.
                .filter(size -> PixelSize.fitted(size.width(), size.height(), longerSide)
                        .equals(wanted))
                .findFirst()
                .map(size -> average(image, factor, size))
                .orElse(image);
    }

    private static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }

    private static boolean isPlain(BufferedImage image) {
        return (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY)
                && image.getRaster().getParent() == null;
    }

    // A block over the edge repeats the last pixels; pixels beyond the last block are dropped.
    private static BufferedImage average(BufferedImage image, int factor, PixelSize size) {
        byte[] pixels = bytes(image);
        int bands = image.getRaster().getNumBands();
        int stride = image.getWidth() * bands;
        BufferedImage reduced = new BufferedImage(size.width(), size.height(), image.getType());
        int[] sums = new int[size.width() * bands];
        for (int y = 0; y < size.height(); y++) {
            Arrays.fill(sums, 0);
            for (int row = y * factor; row < (y + 1) * factor; row++) {
                addRow(pixels, Math.min(row, image.getHeight() - 1) * stride, stride, bands, factor, sums);
            }
            divide(sums, factor * factor, bytes(reduced), y * sums.length);
        }
        return reduced;
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static void addRow(byte[] pixels, int start, int stride, int bands, int factor, int[] sums) {
        int last = start + stride - bands;
        int at = start;
        for (int sum = 0; sum < sums.length; sum += bands) {
            for (int i = 0; i < factor; i++) {
                for (int band = 0; band < bands; band++) {
                    sums[sum + band] += pixels[Math.min(at, last) + band] & 0xFF;
                }
                at += bands;
            }
        }
    }

    private static void divide(int[] sums, int by, byte[] result, int start) {
        for (int i = 0; i < sums.length; i++) {
            result[start + i] = (byte) ((sums[i] + by / 2) / by);
        }
    }
}
