package io.cartoonify.testing;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteOrder;

/** JPEG files of any size, all gray, made without holding their pixels: each block is said to be as the one before. */
public final class HugeJpeg {
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int END_OF_BLOCKS = 0xE0;

    private HugeJpeg() {}

    /** Of one color (gray), three (YCbCr) or four (CMYK). */
    public static byte[] of(int width, int height, int colors) {
        return file(width, height, colors, BASELINE, start());
    }

    /** Of three colors in scans of their own, each finer. */
    public static byte[] progressive(int width, int height) {
        return file(width, height, 3, PROGRESSIVE, start());
    }

    /** Of four colors as Photoshop writes them: YCCK. */
    public static byte[] ycck(int width, int height) {
        FileBuilder file = start();
        segment(file, 0xEE, builder().text("Adobe").u8(0, 100, 0, 0, 0, 0, 2));
        return file(width, height, 4, BASELINE, file);
    }

    /** Of four colors that a profile tells. */
    public static byte[] inks(int width, int height) {
        FileBuilder file = start();
        segment(file, 0xE2, builder().text("ICC_PROFILE\0").u8(1, 1).put(InkProfile.allRed()));
        return file(width, height, 4, BASELINE, file);
    }

    /** Of three colors, lying on its side, in another color space than sRGB. */
    public static byte[] turned(int width, int height) {
        FileBuilder file = start();
        segment(file, 0xE1, builder().text("Exif\0\0").put(sideways()));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        segment(file, 0xE2, builder().text("ICC_PROFILE\0").u8(1, 1).put(profile));
        return file(width, height, 3, BASELINE, file);
    }

    /** EXIF that only says that the picture is to be turned by a quarter. */
    static byte[] sideways() {
        return new FileBuilder(ByteOrder.LITTLE_ENDIAN)
                .text("II*\0")
                .u32(8)
                .u16(1, 0x112, 3)
                .u32(1)
                .u16(6, 0)
                .u32(0)
                .array();
    }

    private static byte[] file(int width, int height, int colors, int kind, FileBuilder file) {
        byte[] ones = new byte[64];
        java.util.Arrays.fill(ones, (byte) 1);
        segment(file, 0xDB, builder().u8(0).put(ones));
        FileBuilder frame = builder().u8(8).u16(height, width).u8(colors);
        for (int color = 1; color <= colors; color++) {
            frame.u8(color, 0x11, 0);
        }
        segment(file, kind, frame);
        // The only code of each table is the bit 0: no change; nothing more in this block, or in many.
        table(file, 0x00, 0);
        table(file, 0x10, kind == BASELINE ? 0 : END_OF_BLOCKS);
        int blocks = ((width + 7) / 8) * ((height + 7) / 8);
        if (kind == BASELINE) {
            scan(file, 1, colors, 0, 63, 2L * colors * blocks);
        } else {
            scan(file, 1, colors, 0, 0, (long) colors * blocks);
            for (int color = 1; color <= colors; color++) {
                scan(file, color, 1, 1, 63, 15L * (blocks / (1 << 14) + 1));
            }
        }
        return file.u8(0xFF, 0xD9).array();
    }

    private static void scan(FileBuilder file, int first, int colors, int from, int to, long bits) {
        FileBuilder header = builder().u8(colors);
        for (int i = 0; i < colors; i++) {
            header.u8(first + i, 0);
        }
        segment(file, 0xDA, header.u8(from, to, 0));
        file.put(new byte[(int) (bits / 8 + 1)]);
    }

    private static void table(FileBuilder file, int number, int symbol) {
        segment(file, 0xC4, builder().u8(number, 1).put(new byte[15]).u8(symbol));
    }

    private static void segment(FileBuilder file, int marker, FileBuilder content) {
        file.u8(0xFF, marker).u16(content.size() + 2).put(content.array());
    }

    private static FileBuilder start() {
        return builder().u8(0xFF, 0xD8);
    }

    private static FileBuilder builder() {
        return new FileBuilder(ByteOrder.BIG_ENDIAN);
    }
}
