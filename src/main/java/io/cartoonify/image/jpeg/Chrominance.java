package io.cartoonify.image.jpeg;

/**
 * What a row's chrominance adds to its luminance for red, green and blue (ITU-T T.871, 7), in fixed point. In loops that
 * a compiler turns into vector instructions.
 */
final class Chrominance {
    private static final int PRECISION = 16;
    /** Samples come eight times as large. */
    private static final int SAMPLE = 1 << PRECISION - 3;

    private static final int MIDDLE = (128 << PRECISION) + (1 << PRECISION - 1);
    private static final int RED_OF_RED = fixed(1.402);
    private static final int GREEN_OF_RED = fixed(-0.714136);
    private static final int GREEN_OF_BLUE = fixed(-0.344136);
    private static final int BLUE_OF_BLUE = fixed(1.772);

    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] row;

    Chrominance(int width) {
        red = new int[width];
        green = new int[width];
        blue = new int[width];
        row = new int[width];
    }

    /**
     * Takes over row {@code y} of both planes.
     *
     * @param across how many pixels share a sample, 1 or 2
     */
    void set(PlaneRow blueness, PlaneRow redness, int y, int across) {
        int[] cb = blueness.samples();
        int[] cr = redness.samples();
        int at = y * blueness.width();
        for (int x = 0; x < red.length; x++) {
            int sample = at + (across == 2 ? x >> 1 : x);
            red[x] = MIDDLE + RED_OF_RED * cr[sample];
            green[x] = MIDDLE + GREEN_OF_RED * cr[sample] + GREEN_OF_BLUE * cb[sample];
            blue[x] = MIDDLE + BLUE_OF_BLUE * cb[sample];
        }
    }

    /** Colors row {@code y} of the luminance: {@code count} pixels, from {@code to} on. */
    void color(PlaneRow luminance, int y, int[] pixels, int to, int count) {
        System.arraycopy(luminance.samples(), y * luminance.width(), row, 0, count);
        for (int x = 0; x < count; x++) {
            int light = row[x] * SAMPLE;
            row[x] = clip(light + red[x]) << 16 | clip(light + green[x]) << 8 | clip(light + blue[x]);
        }
        System.arraycopy(row, 0, pixels, to, count);
    }

    private static int clip(int value) {
        int level = value >> PRECISION;
        return (level & ~(level >> 31) | 255 - level >> 31) & 255;
    }

    private static int fixed(double factor) {
        return (int) Math.round(factor * SAMPLE);
    }
}
