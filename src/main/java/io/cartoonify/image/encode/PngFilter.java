package io.cartoonify.image.encode;

/** Turns rows of pixels into differences to the nearest neighbor by Paeth's filter (PNG specification, 9.4). */
final class PngFilter {
    private static final byte PAETH = 4;

    private final int width;
    private final int samples;
    /** A row of samples, after one pixel of zeros. */
    private byte[] row;

    private byte[] above;
    private final byte[] filtered;

    /** @param samples 3 for red, green and blue, 4 for alpha, too */
    PngFilter(int width, int samples) {
        this.width = width;
        this.samples = samples;
        row = new byte[(width + 1) * samples];
        above = new byte[row.length];
        filtered = new byte[1 + width * samples];
        filtered[0] = PAETH;
    }

    /** The next row of packed pixels, from {@code start} on: the filter's number and differences. Changed by the next call. */
    byte[] filter(int[] pixels, int start) {
        byte[] oldest = above;
        above = row;
        row = oldest;
        int at = samples;
        for (int x = start; x < start + width; x++) {
            row[at] = (byte) (pixels[x] >> 16);
            row[at + 1] = (byte) (pixels[x] >> 8);
            row[at + 2] = (byte) pixels[x];
            if (samples == 4) {
                row[at + 3] = (byte) (pixels[x] >>> 24);
            }
            at += samples;
        }
        for (int i = samples; i < row.length; i++) {
            filtered[1 + i - samples] =
                    (byte) (row[i] - nearest(row[i - samples] & 0xFF, above[i] & 0xFF, above[i - samples] & 0xFF));
        }
        return filtered;
    }

    // To the plane through all three.
    private static int nearest(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
