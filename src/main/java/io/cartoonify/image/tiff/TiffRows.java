package io.cartoonify.image.tiff;

import io.cartoonify.image.codec.PixelLayout;
import io.cartoonify.image.header.TiffDirectory;

/** How many of a page's rows are kept while it is decoded in one go. */
final class TiffRows {
    private static final int PHOTOMETRIC = 262;
    private static final int ROWS_PER_STRIP = 278;
    private static final int PLANES = 284;
    private static final int TILE_HEIGHT = 323;

    private static final int JPEG = 7;
    private static final int APART = 2;
    private static final int PALETTE = 3;
    private static final int WINDOW_BYTES = 4 << 20;

    private TiffRows() {}

    /** 0 where the codec does not draw a row after the other into its place. */
    static int inOneGo(TiffDirectory page, PixelLayout layout) {
        boolean planes = page.value(PLANES, 1) == APART;
        // It leaves strips of JPEG to another codec, and converts the colors of planes when all have come.
        if (TiffCompression.of(page) == JPEG || planes && page.value(PHOTOMETRIC, 0) > PALETTE) {
            return 0;
        }
        int height = layout.size().height();
        long few = Math.max(1, WINDOW_BYTES / ((long) layout.size().width() * layout.bytesPerPixel()));
        // Of these a row is whole when the last tile, or plane, has come.
        long strip = Math.max(1, page.value(page.has(TILE_HEIGHT) ? TILE_HEIGHT : ROWS_PER_STRIP, height));
        long atOnce = planes || page.has(TILE_HEIGHT) ? Math.max(1, few / strip) * strip : few;
        return (int) Math.min(height, atOnce);
    }
}
