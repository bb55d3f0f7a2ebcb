package io.cartoonify.image.color;

/** The mean of the square around each pixel; beyond the border its last pixels repeat. Takes time linear in pixels. */
final class BoxFilter {
    private BoxFilter() {}

    /** The means of squares that reach {@code radius} pixels to every side. */
    static Plane mean(Plane plane, int radius) {
        return columns(rows(plane, radius), radius);
    }

    private static Plane rows(Plane plane, int radius) {
        int width = plane.width();
        Plane means = new Plane(width, plane.height());
        float[] from = plane.values();
        for (int start = 0; start < from.length; start += width) {
            double sum = 0;
            for (int x = -radius; x <= radius; x++) {
                sum += from[start + clamp(x, width)];
            }
            for (int x = 0; x < width; x++) {
                means.values()[start + x] = (float) (sum / (2 * radius + 1));
                sum += from[start + clamp(x + radius + 1, width)] - from[start + clamp(x - radius, width)];
            }
        }
        return means;
    }

    // A whole row of sums at a time, so that memory is read in its own order.
    private static Plane columns(Plane plane, int radius) {
        int width = plane.width();
        int height = plane.height();
        Plane means = new Plane(width, height);
        double[] sums = new double[width];
        for (int y = -radius; y <= radius; y++) {
            add(plane.values(), clamp(y, height) * width, sums, 1);
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                means.values()[y * width + x] = (float) (sums[x] / (2 * radius + 1));
            }
            add(plane.values(), clamp(y + radius + 1, height) * width, sums, 1);
            add(plane.values(), clamp(y - radius, height) * width, sums, -1);
        }
        return means;
    }

    private static void add(float[] values, int start, double[] sums, int sign) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += sign * values[start + x];
        }
    }

    private static int clamp(int at, int size) {
        return Math.max(0, Math.min(size - 1, at));
    }
}
