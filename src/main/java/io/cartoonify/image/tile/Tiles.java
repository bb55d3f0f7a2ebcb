package io.cartoonify.image.tile;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;

/**
 * Redraws a picture in place, tile by tile, as if it were drawn in one piece: each tile is drawn with a halo of the
 * picture as it was before, which is cut off again. Beside the picture this holds one row of tiles with their halos.
 */
public final class Tiles {
    private final int[] pixels;
    private final int width;
    private final int height;
    private final int tileWidth;
    private final int tileHeight;
    private final int halo;
    /** The picture's rows from {@link #top} on, as they were. */
    private final int[] strip;

    private int top;
    private int bottom;

    private Tiles(BufferedImage picture, TileGrid grid) {
        this.pixels = PackedPixels.pixels(picture);
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.tileWidth = grid.width();
        this.tileHeight = grid.height();
        this.halo = grid.halo();
        this.strip = new int[width * Math.min(height, tileHeight + 2 * halo)];
    }

    /**
     * Redraws {@code picture}; its transparency stays.
     *
     * @param grid its halo is how many pixels around a tile the tile's drawing depends on, or more
     * @param painter draws one tile: an opaque picture to another of the same size
     */
    public static void redraw(BufferedImage picture, TileGrid grid, UnaryOperator<BufferedImage> painter) {
        new Tiles(picture, grid).redraw(painter);
    }

    /** How many bytes {@link #redraw} holds beside the picture and what {@code painter} does, its drawing included. */
    public static long memory(PixelSize picture, TileGrid grid) {
        PixelSize tile = grid.largest(picture);
        return Integer.BYTES * ((long) tile.height() * picture.width() + 2 * tile.pixels());
    }

    private void redraw(UnaryOperator<BufferedImage> painter) {
        for (int y = 0; y < height; y += tileHeight) {
            int end = Math.min(height, y + tileHeight);
            moveStrip(Math.max(0, y - halo), Math.min(height, end + halo));
            for (int x = 0; x < width; x += tileWidth) {
                redraw(x, y, Math.min(width, x + tileWidth), end, painter);
            }
        }
    }

    /** Keeps what the strip has of its new rows, for the picture has them redrawn; the others are read from there. */
    private void moveStrip(int newTop, int newBottom) {
        int kept = Math.max(0, bottom - newTop) * width;
        System.arraycopy(strip, (newTop - top) * width, strip, 0, kept);
        System.arraycopy(pixels, newTop * width + kept, strip, kept, (newBottom - newTop) * width - kept);
        top = newTop;
        bottom = newBottom;
    }

    private void redraw(int x, int y, int right, int end, UnaryOperator<BufferedImage> painter) {
        int left = Math.max(0, x - halo);
        BufferedImage tile = PackedPixels.create(Math.min(width, right + halo) - left, bottom - top, false);
        int[] seen = PackedPixels.pixels(tile);
        for (int row = 0; row < tile.getHeight(); row++) {
            System.arraycopy(strip, row * width + left, seen, row * tile.getWidth(), tile.getWidth());
        }
        int[] drawn = PackedPixels.pixels(painter.apply(tile));
        for (int row = y; row < end; row++) {
            int from = (row - top) * tile.getWidth() + x - left;
            PackedPixels.copyColors(drawn, from, pixels, row * width + x, right - x);
        }
    }
}
