package io.cartoonify.testing;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteOrder;

/** WebP files of any size, of one color. */
public final class HugeWebp {
    private HugeWebp() {}

    /** By tables of one symbol each, for which no bit is written. */
    public static byte[] lossless(int width, int height) {
        FileBuilder picture = builder()
                .u8(0x2F)
                .u32(width - 1L | height - 1L << 14)
                .put(oneColor())
                .put(new byte[8]);
        return riff(chunk("VP8L", picture.array()));
    }

    public static byte[] lossy(int width, int height) {
        return riff(chunk("VP8 ", zeros(width, height)));
    }

    /** Lossy, with transparency that is not. */
    public static byte[] alpha(int width, int height) {
        return riff(extended(0x10, width, height), chunk("ALPH", alphas()), chunk("VP8 ", zeros(width, height)));
    }

    /** Lossy, lying on its side, in another color space than sRGB. */
    public static byte[] turned(int width, int height) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        return riff(
                extended(0x28, width, height),
                chunk("ICCP", profile),
                chunk("VP8 ", zeros(width, height)),
                chunk("EXIF", HugeJpeg.sideways()));
    }

    // Zeros are, to the arithmetic decoder, the likelier choice each time: gray blocks without detail (RFC 6386).
    private static byte[] zeros(int width, int height) {
        int blocks = ((width + 15) / 16) * ((height + 15) / 16);
        int modes = 2 * blocks / 3 + 1000;
        return builder()
                .u8((modes & 7) << 5 | 0x10, modes >> 3 & 0xFF, modes >> 11)
                .u8(0x9D, 0x01, 0x2A)
                .u16(width, height)
                .put(new byte[modes + blocks + 1000])
                .array();
    }

    private static byte[] alphas() {
        return builder().u8(1).put(oneColor()).put(new byte[8]).array();
    }

    /** No transform, no cache, no table of tables; then five tables of one symbol: 0. */
    private static byte[] oneColor() {
        return builder().u32(0x11111L << 3).array();
    }

    private static byte[] extended(int flags, int width, int height) {
        return chunk(
                "VP8X",
                builder().u32(flags).u16(width - 1).u8(0).u16(height - 1).u8(0).array());
    }

    private static byte[] chunk(String name, byte[] content) {
        return builder()
                .text(name)
                .u32(content.length)
                .put(content)
                .put(new byte[content.length & 1])
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        FileBuilder all = builder().text("WEBP");
        for (byte[] chunk : chunks) {
            all.put(chunk);
        }
        return builder().text("RIFF").u32(all.size()).put(all.array()).array();
    }

    private static FileBuilder builder() {
        return new FileBuilder(ByteOrder.LITTLE_ENDIAN);
    }
}
