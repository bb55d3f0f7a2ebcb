package io.cartoonify.image.color;

/** One row of pixels, interpolated between the points of a coarser grid, each the middle of a block; linearly. */
final class GridRow {
    private final Plane grid;
    private final int step;
    private final float[] across;
    private final int[] left;
    private final float[] points;

    /** @param step how many pixels lie from point to point */
    GridRow(Plane grid, int step, int width) {
        this.grid = grid;
        this.step = step;
        points = new float[grid.width() + 1];
        across = new float[width];
        left = new int[width];
        for (int x = 0; x < width; x++) {
            float at = position(x, grid.width());
            left[x] = (int) at;
            across[x] = at - left[x];
        }
    }

    // Beyond the outermost points their values go on.
    private float position(int pixel, int count) {
        return Math.max(0, Math.min(count - 1, (pixel + 0.5f) / step - 0.5f));
    }

    /** Makes {@link #at} tell the values of pixel row {@code y}. */
    void moveTo(int y) {
        float at = position(y, grid.height());
        int above = (int) at;
        int below = Math.min(above + 1, grid.height() - 1);
        float down = at - above;
        for (int x = 0; x < grid.width(); x++) {
            float from = grid.values()[above * grid.width() + x];
            float to = grid.values()[below * grid.width() + x];
            points[x] = from + down * (to - from);
        }
        points[grid.width()] = points[grid.width() - 1];
    }

    /** The value at column {@code x}. */
    float at(int x) {
        float from = points[left[x]];
        return from + across[x] * (points[left[x] + 1] - from);
    }
}
