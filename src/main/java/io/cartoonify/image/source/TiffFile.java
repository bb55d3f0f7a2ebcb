package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import java.nio.ByteBuffer;

/** Looks at a TIFF file before its codec does. */
final class TiffFile {
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int TILE_WIDTH = 322;
    private static final int MAX_SAMPLES = 32;
    private static final int MAX_TILE_WIDTH = 1 << 16;

    private TiffFile() {}

    static ImageHeader parse(byte[] file) {
        ByteBuffer tiff = ByteBuffer.wrap(file);
        checkRow(tiff);
        TiffJpeg.check(tiff);
        return new ImageHeader(file, TiffDirectory.count(tiff), TiffDirectory.orientation(tiff), null);
    }

    // The codec makes room for a row of a tile before it reads one, and the picture's own size does not bound it.
    private static void checkRow(ByteBuffer tiff) {
        int samples = TiffDirectory.value(tiff, SAMPLES_PER_PIXEL, 1);
        int width = TiffDirectory.value(tiff, TILE_WIDTH, 1);
        if (samples < 1 || samples > MAX_SAMPLES || width < 1 || width > MAX_TILE_WIDTH) {
            throw new DamagedImageException();
        }
    }
}
