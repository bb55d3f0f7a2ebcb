package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/** How what is seen has moved, place by place, by at most a few pixels. */
final class Flow {
    /** Pixels beyond which slopes tell nothing. */
    private static final double MOST = 2;

    private final int columns;
    private final int rows;
    private final double[] right;
    private final double[] down;

    private Flow(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.right = new double[columns * rows];
        this.down = new double[columns * rows];
    }

    /** The moves that make {@code before} most like {@code now}; none in pictures with transparency. */
    static Flow between(BufferedImage before, BufferedImage now) {
        SlopeGrid slopes = SlopeGrid.of(before, now);
        Flow flow = new Flow(slopes.columns(), slopes.rows());
        if (PackedPixels.hasAlpha(now)) {
            return flow;
        }
        for (int row = 0; row < flow.rows; row++) {
            for (int column = 0; column < flow.columns; column++) {
                Shift move = slopes.around(column, row);
                if (Math.hypot(move.right(), move.down()) <= MOST) {
                    flow.right[row * flow.columns + column] = move.right();
                    flow.down[row * flow.columns + column] = move.down();
                }
            }
        }
        return flow;
    }

    /** A copy of {@code picture} in which the {@code parts} have moved. */
    BufferedImage apply(BufferedImage picture, List<Rectangle> parts) {
        BufferedImage moved = PackedPixels.copy(picture);
        for (Rectangle part : parts) {
            for (int y = part.y; y < part.y + part.height; y++) {
                for (int x = part.x; x < part.x + part.width; x++) {
                    double across = at(right, x, y);
                    double along = at(down, x, y);
                    if (across != 0 || along != 0) {
                        PackedPixels.pixels(moved)[y * picture.getWidth() + x] = sample(picture, x - across, y - along);
                    }
                }
            }
        }
        return moved;
    }

    private static int sample(BufferedImage picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        Cubic across = Cubic.at(x - left);
        Cubic along = Cubic.at(y - top);
        return along.mix(
                row(picture, across, left, top - 1),
                row(picture, across, left, top),
                row(picture, across, left, top + 1),
                row(picture, across, left, top + 2));
    }

    private static int row(BufferedImage picture, Cubic across, int x, int y) {
        int width = picture.getWidth();
        int row = Math.max(0, Math.min(picture.getHeight() - 1, y)) * width;
        int[] pixels = PackedPixels.pixels(picture);
        return across.mix(
                pixels[row + clamp(x - 1, width)],
                pixels[row + clamp(x, width)],
                pixels[row + clamp(x + 1, width)],
                pixels[row + clamp(x + 2, width)]);
    }

    private static int clamp(int at, int size) {
        return Math.max(0, Math.min(size - 1, at));
    }

    /** Bilinear between the middles of cells. */
    private double at(double[] moves, int x, int y) {
        double column = (x + 0.5) / SlopeGrid.CELL - 0.5;
        double row = (y + 0.5) / SlopeGrid.CELL - 0.5;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        double across = column - left;
        double along = row - top;
        return (of(moves, left, top) * (1 - across) + of(moves, left + 1, top) * across) * (1 - along)
                + (of(moves, left, top + 1) * (1 - across) + of(moves, left + 1, top + 1) * across) * along;
    }

    private double of(double[] moves, int column, int row) {
        return moves[clamp(row, rows) * columns + clamp(column, columns)];
    }
}
