package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Looks at the JPEG images that the tiles or strips of a TIFF file may be. The size of the picture does not bound them,
 * nor does a codec care that two tiles share one.
 */
final class TiffJpeg {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int COMPRESSION = 259;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_BYTE_COUNTS = 325;
    private static final int OLD_JPEG = 6;
    private static final int JPEG = 7;

    private TiffJpeg() {}

    /**
     * Checks a file whose picture is compressed as JPEG; lets all others pass.
     *
     * @throws UnsupportedImageException if it is so in the way that was given up in 1995
     * @throws ImageTooLargeException if the JPEG images take longer to decode than the picture's size lets expect
     * @throws RuntimeException if the file is damaged
     */
    static void check(ByteBuffer tiff) {
        int compression = TiffDirectory.value(tiff, COMPRESSION, 1);
        if (compression == OLD_JPEG) {
            throw new UnsupportedImageException(
                    "TIFF files of this old kind are not read here: save the image as PNG.");
        }
        if (compression == JPEG) {
            checkTiles(tiff);
        }
    }

    private static void checkTiles(ByteBuffer tiff) {
        boolean tiled = TiffDirectory.values(tiff, TILE_BYTE_COUNTS).length > 0;
        long[] lengths = TiffDirectory.values(tiff, tiled ? TILE_BYTE_COUNTS : STRIP_BYTE_COUNTS);
        if (lengths.length == 0 || Arrays.stream(lengths).sum() > tiff.limit()) {
            throw new DamagedImageException();
        }
        JpegMarkers.checkScans(tiff.array(), JpegMarkers.MAX_SCANS + lengths.length);
        int width = TiffDirectory.value(tiff, tiled ? TILE_WIDTH : WIDTH, 0);
        JpegMarkers.checkFrames(tiff.array(), wholeBlocks(width), wholeBlocks(height(tiff, tiled)));
    }

    private static int height(ByteBuffer tiff, boolean tiled) {
        int height = TiffDirectory.value(tiff, HEIGHT, 0);
        int rows = TiffDirectory.value(tiff, tiled ? TILE_HEIGHT : ROWS_PER_STRIP, height);
        // More rows than there are means one strip, also as the largest number, here -1.
        return tiled || rows > 0 && rows < height ? rows : height;
    }

    // Some writers give the picture in whole blocks.
    private static int wholeBlocks(int pixels) {
        return (pixels + 15) / 16 * 16;
    }
}
