package io.cartoonify.image.tiff;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.header.TiffDirectory;

/**
 * Where in a file the strips or tiles of a page lie.
 *
 * @param offsets where each begins
 * @param lengths the bytes of each; as many as {@code offsets}, or none where the file does not tell them
 */
record TiffStrips(boolean tiled, long[] offsets, long[] lengths) {
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;

    static TiffStrips of(TiffDirectory page) {
        boolean tiled = page.has(TILE_BYTE_COUNTS);
        return new TiffStrips(
                tiled,
                page.values(tiled ? TILE_OFFSETS : STRIP_OFFSETS),
                page.values(tiled ? TILE_BYTE_COUNTS : STRIP_BYTE_COUNTS));
    }

    /**
     * Checks that all lie in the file. The codec takes what is missing of a fax for white paper.
     *
     * @throws DamagedImageException if one does not
     */
    void check(int fileBytes) {
        for (int i = 0; i < offsets.length; i++) {
            long length = i < lengths.length ? lengths[i] : 1;
            if (offsets[i] < 0 || length < 0 || offsets[i] > fileBytes - length) {
                throw new DamagedImageException();
            }
        }
    }
}
