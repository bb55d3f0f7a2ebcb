package io.cartoonify.clip.steady;

/**
 * By how much something has moved, told by how steep it is: the slopes of the one picture explain the difference to the other
 * best, in the least squares (Lucas and Kanade, 1981).
 */
final class Slopes {
    /** Levels squared, summed up, from which there is enough to see of each direction. */
    private static final double SEEN = 2000;

    private double xx;
    private double xy;
    private double yy;
    private double xd;
    private double yd;

    /** @param difference of a pixel's levels, before less now */
    void add(double across, double along, double difference) {
        xx += across * across;
        xy += across * along;
        yy += along * along;
        xd += across * difference;
        yd += along * difference;
    }

    void add(Slopes other) {
        xx += other.xx;
        xy += other.xy;
        yy += other.yy;
        xd += other.xd;
        yd += other.yd;
    }

    /** Whether it is steep enough in all directions for a move to show above noise. */
    boolean isSteep() {
        double middle = (xx + yy) / 2;
        double least = middle - Math.sqrt(Math.max(0, middle * middle - (xx * yy - xy * xy)));
        return least > SEEN;
    }

    /** The move in pixels. */
    Shift shift() {
        double determinant = xx * yy - xy * xy;
        return determinant <= 0
                ? Shift.NONE
                : new Shift((yy * xd - xy * yd) / determinant, (xx * yd - xy * xd) / determinant);
    }
}
