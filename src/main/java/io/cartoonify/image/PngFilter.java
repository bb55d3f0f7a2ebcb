package io.cartoonify.image;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Turns pixels into what a PNG file compresses: rows of differences from what the neighbors let expect. */
final class PngFilter {
    private static final byte PAETH = 4;

    private PngFilter() {}

    /** Rows of red, green, blue and, if the image has it, alpha; each less Paeth's guess, with the filter's number first. */
    static byte[] apply(BufferedImage image) {
        int[] pixels = Rasters.pixels(image);
        int width = image.getWidth();
        int bands = Rasters.hasAlpha(image) ? 4 : 3;
        int stride = 1 + width * bands;
        byte[] rows = new byte[image.getHeight() * stride];
        IntStream.range(0, image.getHeight())
                .parallel()
                .forEach(y -> filter(pixels, y * width, width, bands, rows, y * stride));
        return rows;
    }

    private static void filter(int[] pixels, int start, int width, int bands, byte[] rows, int to) {
        rows[to] = PAETH;
        int at = to + 1;
        int left = 0;
        int corner = 0;
        for (int i = start; i < start + width; i++) {
            int pixel = pixels[i];
            int above = start == 0 ? 0 : pixels[i - width];
            for (int shift = 16; shift >= 0; shift -= 8) {
                rows[at++] = difference(pixel >>> shift, left >>> shift, above >>> shift, corner >>> shift);
            }
            if (bands == 4) {
                rows[at++] = difference(pixel >>> 24, left >>> 24, above >>> 24, corner >>> 24);
            }
            left = pixel;
            corner = above;
        }
    }

    private static byte difference(int sample, int left, int above, int corner) {
        return (byte) (sample - nearest(left & 0xFF, above & 0xFF, corner & 0xFF));
    }

    /** Of the three the one nearest to the plane through them. */
    private static int nearest(int left, int above, int corner) {
        int byLeft = Math.abs(above - corner);
        int byAbove = Math.abs(left - corner);
        int byCorner = Math.abs(left + above - 2 * corner);
        if (byLeft <= byAbove && byLeft <= byCorner) {
            return left;
        }
        return byAbove <= byCorner ? above : corner;
    }
}
