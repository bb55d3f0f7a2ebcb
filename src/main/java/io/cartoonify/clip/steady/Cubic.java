package io.cartoonify.clip.steady;

/**
 * Catmull and Rom's cubic through four pixels, at a place between the second and the third.
 *
 * @param first where the first of the four lies, beside the pixel that is asked for
 */
record Cubic(int first, int one, int two, int three, int four) {
    /** Pixels that are looked at. */
    static final int TAPS = 4;

    private static final int BITS = 12;
    private static final int ONE = 1 << BITS;

    /** @param place beside a pixel, in pixels */
    static Cubic at(double place) {
        int whole = (int) Math.floor(place);
        double t = place - whole;
        int one = (int) Math.round(ONE * ((2 - t) * t - 1) * t / 2);
        int three = (int) Math.round(ONE * ((4 - 3 * t) * t + 1) * t / 2);
        int four = (int) Math.round(ONE * (t - 1) * t * t / 2);
        return new Cubic(whole - 1, one, ONE - one - three - four, three, four);
    }

    /** An opaque pixel. */
    int mix(int a, int b, int c, int d) {
        int red = mixed(a >> 16 & 0xFF, b >> 16 & 0xFF, c >> 16 & 0xFF, d >> 16 & 0xFF);
        int green = mixed(a >> 8 & 0xFF, b >> 8 & 0xFF, c >> 8 & 0xFF, d >> 8 & 0xFF);
        int blue = mixed(a & 0xFF, b & 0xFF, c & 0xFF, d & 0xFF);
        return red << 16 | green << 8 | blue;
    }

    private int mixed(int a, int b, int c, int d) {
        return Math.max(0, Math.min(255, one * a + two * b + three * c + four * d + ONE / 2 >> BITS));
    }
}
