package io.cartoonify.image.tiff;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.header.TiffDirectory;
import io.cartoonify.image.jpeg.JpegMarkers;

/**
 * Looks at the JPEG images that the tiles or strips of a TIFF file may be. The size of the picture does not bound them,
 * nor does a codec care that two tiles share one.
 */
final class TiffJpeg {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int ROWS_PER_STRIP = 278;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int JPEG = 7;

    private TiffJpeg() {}

    /**
     * Checks a page that is compressed as JPEG; lets all others pass.
     *
     * @param strips where they lie: in the file
     * @throws ImageTooLargeException if the JPEG images take longer to decode than the picture's size lets expect
     */
    static void check(byte[] file, TiffDirectory page, TiffStrips strips) {
        if (TiffCompression.of(page) == JPEG) {
            checkTiles(file, page, strips);
        }
    }

    private static void checkTiles(byte[] file, TiffDirectory page, TiffStrips strips) {
        boolean tiled = strips.tiled();
        long[] offsets = strips.offsets();
        long[] lengths = strips.lengths();
        if (lengths.length == 0 || lengths.length != offsets.length) {
            throw new DamagedImageException();
        }
        int width = wholeBlocks(page.value(tiled ? TILE_WIDTH : WIDTH, 0));
        int height = wholeBlocks(height(page, tiled));
        long total = 0;
        for (int i = 0; i < lengths.length; i++) {
            total += lengths[i];
            if (total > file.length) {
                throw new DamagedImageException();
            }
            JpegMarkers.checkFrames(file, (int) offsets[i], (int) (offsets[i] + lengths[i]), width, height);
        }
        JpegMarkers.checkScans(file, 0, file.length, JpegMarkers.MAX_SCANS + lengths.length);
    }

    private static long height(TiffDirectory page, boolean tiled) {
        long height = page.value(HEIGHT, 0);
        long rows = page.value(tiled ? TILE_HEIGHT : ROWS_PER_STRIP, height);
        return tiled || rows > 0 && rows < height ? rows : height;
    }

    // Some writers give the picture in whole blocks.
    private static int wholeBlocks(long pixels) {
        return (int) Math.min(Integer.MAX_VALUE, (pixels + 15) / 16 * 16);
    }
}
