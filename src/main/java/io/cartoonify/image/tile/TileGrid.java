package io.cartoonify.image.tile;

import io.cartoonify.image.PixelSize;

/**
 * How a picture is cut into tiles, each seen with a halo of the pixels around it.
 *
 * @param width a tile's without its halo, in pixels; the last of a row may be narrower
 * @param height a tile's without its halo, in pixels; the last of a column may be lower
 * @param halo how many pixels more are seen on every side that is not the picture's border
 */
public record TileGrid(int width, int height, int halo) {
    /** Sides and halos are multiples of this, since networks work in cells of so many pixels squared. */
    static final int CELL = 4;
    /** The longest side of the smallest tiles, in pixels. */
    private static final int LEAST = 64;

    /** A picture in one piece. */
    public static TileGrid whole(PixelSize picture) {
        return new TileGrid(wholeCells(picture.width()), wholeCells(picture.height()), 0);
    }

    /**
     * The tiles that see the fewest pixels in all, so that least is drawn twice. All are about as large as each other.
     *
     * @param halo at least so many pixels
     * @param most pixels that a tile has with its halo; where halos leave no room for that, tiles are as small as they get
     */
    public static TileGrid of(PixelSize picture, int halo, long most) {
        int around = wholeCells(halo);
        TileGrid best = cut(picture, counts(picture.width()), counts(picture.height()), around);
        long least = Long.MAX_VALUE;
        for (int columns = 1; columns <= counts(picture.width()); columns++) {
            TileGrid grid = lowest(picture, columns, around, most);
            if (grid.fits(picture, most) && grid.seen(picture) < least) {
                best = grid;
                least = grid.seen(picture);
            }
        }
        return best;
    }

    /** With the fewest rows that fit. */
    private static TileGrid lowest(PixelSize picture, int columns, int halo, long most) {
        int rows = 1;
        TileGrid grid = cut(picture, columns, rows, halo);
        while (!grid.fits(picture, most) && rows < counts(picture.height())) {
            grid = cut(picture, columns, ++rows, halo);
        }
        return grid;
    }

    private static TileGrid cut(PixelSize picture, int columns, int rows, int halo) {
        return new TileGrid(even(picture.width(), columns), even(picture.height(), rows), halo);
    }

    private boolean fits(PixelSize picture, long most) {
        return largest(picture).pixels() <= most;
    }

    /** The most that a tile of {@code picture} has with its halo. */
    public PixelSize largest(PixelSize picture) {
        return new PixelSize(longest(picture.width(), width), longest(picture.height(), height));
    }

    private int longest(int picture, int tile) {
        // With two tiles in a row each has a halo on one side only.
        return Math.min(picture, tile + (2 * tile >= picture ? halo : 2 * halo));
    }

    private long seen(PixelSize picture) {
        return seen(picture.width(), width) * seen(picture.height(), height);
    }

    private long seen(int picture, int tile) {
        return picture + 2L * halo * ((picture - 1) / tile);
    }

    /** The largest number of tiles along a side. */
    private static int counts(int length) {
        return (length + LEAST - 1) / LEAST;
    }

    private static int even(int length, int count) {
        return wholeCells((length + count - 1) / count);
    }

    static int wholeCells(int length) {
        return (length + CELL - 1) / CELL * CELL;
    }
}
