package io.cartoonify.clip.steady;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The slopes of a picture and its differences to another, in cells. */
final class SlopeGrid {
    /** A cell's side in pixels. */
    static final int CELL = 16;

    /** Looked at in pictures reduced by this, in which noise is less. */
    private static final int STEP = 2;
    /** Levels beyond which something else is seen, not the same a little beside. */
    private static final int OTHER = 40;
    /** Pixels between a cell's move and the usual one up to which they are the same. */
    private static final double SAME = 0.25;

    private final int columns;
    private final int rows;
    private final Slopes[] cells;

    private SlopeGrid(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.cells = new Slopes[columns * rows];
        Arrays.setAll(cells, i -> new Slopes());
    }

    static SlopeGrid of(BufferedImage before, BufferedImage now) {
        Lightness one = Lightness.of(before).reduced(STEP);
        Lightness other = Lightness.of(now).reduced(STEP);
        int side = CELL / STEP;
        SlopeGrid grid = new SlopeGrid((one.width() + side - 1) / side, (one.height() + side - 1) / side);
        int[] values = one.values();
        for (int y = 1; y < one.height() - 1; y++) {
            for (int x = 1; x < one.width() - 1; x++) {
                int at = y * one.width() + x;
                int difference = values[at] - other.values()[at];
                if (Math.abs(difference) <= OTHER) {
                    grid.cells[y / side * grid.columns + x / side].add(
                            (values[at + 1] - values[at - 1]) / 2.0,
                            (values[at + one.width()] - values[at - one.width()]) / 2.0,
                            difference);
                }
            }
        }
        return grid;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** By how much the cell and those around it have moved, in pixels; not at all where too little is seen. */
    Shift around(int column, int row) {
        Slopes sum = new Slopes();
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                sum.add(cells[y * columns + x]);
            }
        }
        return sum.isSteep() ? sum.shift().times(STEP) : Shift.NONE;
    }

    /** By how much most cells have moved, in pixels: those that move as the middle one of them does. */
    Shift most() {
        Shift[] moves = IntStream.range(0, cells.length)
                .filter(i -> cells[i].isSteep())
                .mapToObj(i -> cells[i].shift())
                .toArray(Shift[]::new);
        double[] right = Arrays.stream(moves).mapToDouble(Shift::right).sorted().toArray();
        double[] down = Arrays.stream(moves).mapToDouble(Shift::down).sorted().toArray();
        Slopes sum = new Slopes();
        for (Slopes cell : cells) {
            Shift move = cell.shift();
            if (moves.length > 0
                    && Math.abs(move.right() - right[right.length / 2]) < SAME
                    && Math.abs(move.down() - down[down.length / 2]) < SAME) {
                sum.add(cell);
            }
        }
        return sum.shift().times(STEP);
    }
}
