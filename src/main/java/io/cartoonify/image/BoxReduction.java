package io.cartoonify.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;

/**
 * Makes a large photo smaller by averaging whole blocks of pixels, so that the costly exact filter need not see them
 * all. Leaves at least {@link #GAP} times the size wanted, where the difference cannot be seen.
 */
final class BoxReduction {
    private static final int GAP = 2;

    private BoxReduction() {}

    /** A smaller image that fits to the same size; the same image if it is not large or not plain 8-bit opaque. */
    static BufferedImage reduce(BufferedImage image, int longerSide) {
        int factor = Math.max(image.getWidth(), image.getHeight()) / (GAP * longerSide);
        if (factor < 2 || !isPlain(image)) {
            return image;
        }
        FittedSize wanted = FittedSize.of(image.getWidth(), image.getHeight(), longerSide);
        int width = image.getWidth() / factor;
        int height = image.getHeight() / factor;
        // An edge that does not fill a block is dropped, which may change the other side by one pixel: not then.
        return FittedSize.of(width, height, longerSide).equals(wanted) ? average(image, factor, width, height) : image;
    }

    private static boolean isPlain(BufferedImage image) {
        return (image.getType() == BufferedImage.TYPE_3BYTE_BGR || image.getType() == BufferedImage.TYPE_BYTE_GRAY)
                && image.getRaster().getParent() == null;
    }

    private static BufferedImage average(BufferedImage image, int factor, int width, int height) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int bands = image.getRaster().getNumBands();
        int stride = ((PixelInterleavedSampleModel) image.getSampleModel()).getScanlineStride();
        BufferedImage reduced = new BufferedImage(width, height, image.getType());
        byte[] result = ((DataBufferByte) reduced.getRaster().getDataBuffer()).getData();
        int[] sums = new int[width * bands];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int row = y * factor; row < (y + 1) * factor; row++) {
                addRow(pixels, row * stride, bands, factor, sums);
            }
            divide(sums, factor * factor, result, y * width * bands);
        }
        return reduced;
    }

    private static void addRow(byte[] pixels, int start, int bands, int factor, int[] sums) {
        int at = start;
        for (int sum = 0; sum < sums.length; sum += bands) {
            for (int i = 0; i < factor; i++) {
                for (int band = 0; band < bands; band++) {
                    sums[sum + band] += pixels[at++] & 0xFF;
                }
            }
        }
    }

    private static void divide(int[] sums, int by, byte[] result, int start) {
        for (int i = 0; i < sums.length; i++) {
            result[start + i] = (byte) ((sums[i] + by / 2) / by);
        }
    }
}
