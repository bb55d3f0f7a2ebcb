package io.cartoonify.testing;

import java.nio.ByteOrder;

/** BMP files of any size, of one color. */
public final class HugeBmp {
    private static final int HEADERS = 54;

    private HugeBmp() {}

    /** Not compressed. */
    public static byte[] of(int width, int height, int bits) {
        int palette = bits > 8 ? 0 : 1 << bits;
        long row = ((long) width * bits + 31) / 32 * 4;
        return header(width, height, bits, 0, palette)
                .put(new byte[4 * palette])
                .put(new byte[Math.toIntExact(row * height)])
                .array();
    }

    /** Of 8 bits, in runs. */
    public static byte[] runs(int width, int height) {
        FileBuilder row = new FileBuilder(ByteOrder.LITTLE_ENDIAN);
        for (int left = width; left > 0; left -= 255) {
            row.u8(Math.min(255, left), 0);
        }
        row.u16(0);
        FileBuilder file = header(width, height, 8, 1, 256).put(new byte[4 * 256]);
        for (int y = 0; y < height; y++) {
            file.put(row.array());
        }
        return file.u8(0, 1).array();
    }

    private static FileBuilder header(int width, int height, int bits, int compression, int palette) {
        return new FileBuilder(ByteOrder.LITTLE_ENDIAN)
                .text("BM")
                .u32(0, 0, HEADERS + 4L * palette, 40, width, height)
                .u16(1, bits)
                .u32(compression, 0, 0, 0, palette, 0);
    }
}
