package io.cartoonify.image.encode;

/** Turns rows of pixels into differences to the nearest neighbor by Paeth's filter (PNG specification, 9.4). */
final class PngFilter {
    private static final byte PAETH = 4;

    private final int[] pixels;
    private final int width;
    private final byte[] filtered;
    /** How far each sample of a pixel is shifted, from the first on. */
    private final int[] shifts;

    /**
     * @param pixels packed, row after row
     * @param alpha whether rows have alpha, too, after red, green and blue
     */
    PngFilter(int[] pixels, int width, boolean alpha) {
        this.pixels = pixels;
        this.width = width;
        this.shifts = alpha ? new int[] {16, 8, 0, 24} : new int[] {16, 8, 0};
        this.filtered = new byte[1 + width * shifts.length];
        filtered[0] = PAETH;
    }

    /** Row {@code y}: the filter's number and differences. Changed by the next call. */
    byte[] row(int y) {
        int start = y * width;
        int at = 1;
        int left = 0;
        int corner = 0;
        for (int x = start; x < start + width; x++) {
            int pixel = pixels[x];
            int up = y == 0 ? 0 : pixels[x - width];
            for (int shift : shifts) {
                int nearest = nearest(left >> shift & 0xFF, up >> shift & 0xFF, corner >> shift & 0xFF);
                filtered[at++] = (byte) ((pixel >> shift) - nearest);
            }
            left = pixel;
            corner = up;
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
