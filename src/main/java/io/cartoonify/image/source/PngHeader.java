package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.FileBytes;

/**
 * What a PNG file's first chunk says.
 *
 * @param size in pixels
 * @param bits of a sample
 * @param kind the sum of 1 for a palette, 2 for colors, 4 for alpha
 * @param interlaced whether the rows come in Adam7's seven passes
 */
record PngHeader(PixelSize size, int bits, int kind, boolean interlaced) {
    static final int PALETTE = 3;
    static final int COLORS = 2;
    static final int ALPHA = 4;

    static PngHeader read(FileBytes content) {
        long width = content.u32();
        long height = content.u32();
        int bits = content.u8();
        int kind = content.u8();
        int compression = content.u8();
        int filter = content.u8();
        int interlace = content.u8();
        boolean known = width > 0
                && height > 0
                && width <= Integer.MAX_VALUE
                && height <= Integer.MAX_VALUE
                && isKnown(kind, bits)
                && compression == 0
                && filter == 0
                && interlace <= 1;
        if (!known) {
            throw new DamagedImageException();
        }
        return new PngHeader(new PixelSize((int) width, (int) height), bits, kind, interlace == 1);
    }

    private static boolean isKnown(int kind, int bits) {
        return switch (kind) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case PALETTE -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case COLORS, ALPHA, COLORS + ALPHA -> bits == 8 || bits == 16;
            default -> false;
        };
    }

    boolean isGray() {
        return (kind & COLORS) == 0;
    }

    /** How many samples a pixel has. */
    int samples() {
        return kind == PALETTE ? 1 : (isGray() ? 1 : 3) + ((kind & ALPHA) != 0 ? 1 : 0);
    }

    /** The bytes of a row of so many pixels. */
    int rowBytes(int width) {
        return (int) (((long) width * samples() * bits + 7) / 8);
    }
}
