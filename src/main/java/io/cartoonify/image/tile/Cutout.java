package io.cartoonify.image.tile;

import io.cartoonify.image.PackedPixels;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Redraws a part of a picture, as if all of it were redrawn. */
public final class Cutout {
    private Cutout() {}

    /**
     * Redraws {@code part} of {@code to}; what lies around stays as it is.
     *
     * @param from an opaque picture, seen as far as {@code halo} pixels around the part
     * @param to of the same size
     * @param painter draws an opaque picture in place
     */
    public static void redraw(
            BufferedImage from, BufferedImage to, Rectangle part, int halo, Consumer<BufferedImage> painter) {
        Rectangle seen = seen(from, part, halo);
        BufferedImage cut = PackedPixels.create(seen.width, seen.height, false);
        copy(from, seen.x, seen.y, cut, 0, 0, seen.width, seen.height);
        painter.accept(cut);
        copy(cut, part.x - seen.x, part.y - seen.y, to, part.x, part.y, part.width, part.height);
    }

    /** Begins and ends between the cells that networks work in. */
    private static Rectangle seen(BufferedImage picture, Rectangle part, int halo) {
        int left = part.x - halo & -TileGrid.CELL;
        int top = part.y - halo & -TileGrid.CELL;
        int right = TileGrid.wholeCells(part.x + part.width + halo);
        int bottom = TileGrid.wholeCells(part.y + part.height + halo);
        return new Rectangle(left, top, right - left, bottom - top)
                .intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
    }

    private static void copy(
            BufferedImage from, int fromX, int fromY, BufferedImage to, int toX, int toY, int width, int height) {
        int[] source = PackedPixels.pixels(from);
        int[] target = PackedPixels.pixels(to);
        for (int y = 0; y < height; y++) {
            PackedPixels.copyColors(
                    source, (fromY + y) * from.getWidth() + fromX, target, (toY + y) * to.getWidth() + toX, width);
        }
    }
}
