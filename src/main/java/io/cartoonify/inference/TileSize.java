package io.cartoonify.inference;

import io.cartoonify.style.Style;
import io.cartoonify.style.Tiling.Context;

/**
 * How large a picture, and a tile of one, a style's network draws at once.
 *
 * @param whole pixels of a picture that is drawn in one piece
 * @param side the longest side of a tile of a larger one, without its halo, in pixels
 */
record TileSize(int whole, int side) {
    /** Small enough that a small picture has several. */
    static final TileSize TRIAL = new TileSize(1, 160);

    private static final TileSize STUDENT = new TileSize(1 << 20, 512);
    private static final TileSize HEAVY = new TileSize(1 << 20, 448);

    /** As large as the style's network is fast at, and its memory is bearable. */
    static TileSize of(Style style) {
        return style.tiling().context() == Context.STATISTICS ? HEAVY : STUDENT;
    }

    /** Whether a picture is drawn in one piece. */
    boolean coversAlone(int width, int height) {
        return (long) width * height <= whole;
    }

    /** The longer side at which a picture has about as many pixels as are drawn in one piece. */
    int reducedSide(int width, int height) {
        double times = Math.min(1, Math.sqrt(whole / ((double) width * height)));
        return (int) Math.max(PixelTensors.MIN_SIDE, Math.max(width, height) * times);
    }
}
