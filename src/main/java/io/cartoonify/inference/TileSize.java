package io.cartoonify.inference;

import io.cartoonify.image.PixelSize;
import io.cartoonify.image.tile.TileGrid;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tiling.Context;

/**
 * How large a picture, and a tile of one, a style's network draws at once.
 *
 * @param whole pixels of a picture that is drawn in one piece
 * @param tile pixels of a tile of a larger one, with its halo
 */
record TileSize(int whole, int tile) {
    /** As small as tiles get: a small picture has several. */
    static final TileSize TRIAL = new TileSize(1, 1);

    /**
     * On one thread in bf16 a student takes as long for a pixel whether it has 0.1 or 1.3 million: so only what halos see
     * twice is lost in tiles. It takes about 130 MB, and 0.2 MB for a thousand pixels.
     */
    private static final TileSize STUDENT = new TileSize(540_000, 540_000);

    /** Its halos are wide, so that tiles as large as bearable see the least twice. It takes up to 850 MB. */
    private static final TileSize HEAVY = new TileSize(1 << 20, 1 << 20);

    /** As large as the style's network is fast at, and its memory is bearable. */
    static TileSize of(Style style) {
        return style.tiling().context() == Context.STATISTICS ? HEAVY : STUDENT;
    }

    /** How a picture is cut. */
    TileGrid grid(PixelSize picture, int halo) {
        return coversAlone(picture) ? TileGrid.whole(picture) : TileGrid.of(picture, halo, tile);
    }

    /** Whether a picture is drawn in one piece. */
    boolean coversAlone(PixelSize picture) {
        return picture.pixels() <= whole;
    }

    /** The longer side at which a picture has about as many pixels as are drawn in one piece. */
    int reducedSide(int width, int height) {
        double times = Math.min(1, Math.sqrt(whole / ((double) width * height)));
        return (int) Math.max(PixelTensors.MIN_SIDE, Math.max(width, height) * times);
    }
}
