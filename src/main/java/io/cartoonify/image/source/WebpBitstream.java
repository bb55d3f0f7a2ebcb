package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.FileBytes;

/**
 * What the header of a picture in a WebP file says.
 *
 * @param size in pixels
 * @param lossless which of the two codings it has
 * @param alpha whether it says itself that it can be transparent; the lossy kind has a chunk beside it for that
 */
record WebpBitstream(PixelSize size, boolean lossless, boolean alpha) {
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final int SIZE_BITS = 14;
    private static final int SIZE_MASK = (1 << SIZE_BITS) - 1;

    /** Reads the chunk that {@code chunk} begins with: its name, its length and the start of its content. */
    static WebpBitstream read(FileBytes chunk) {
        chunk.seek(0);
        String name = chunk.latin(4);
        chunk.skip(4);
        if (name.equals("VP8L")) {
            if (chunk.u8() != LOSSLESS_SIGNATURE) {
                throw new DamagedImageException();
            }
            long bits = chunk.u32();
            int width = (int) (bits & SIZE_MASK) + 1;
            int height = (int) (bits >> SIZE_BITS & SIZE_MASK) + 1;
            return new WebpBitstream(new PixelSize(width, height), true, (bits >> 2 * SIZE_BITS & 1) != 0);
        }
        chunk.skip(6);
        int width = chunk.u16() & SIZE_MASK;
        int height = chunk.u16() & SIZE_MASK;
        if (!name.equals("VP8 ") || width == 0 || height == 0) {
            throw new DamagedImageException();
        }
        return new WebpBitstream(new PixelSize(width, height), false, false);
    }
}
