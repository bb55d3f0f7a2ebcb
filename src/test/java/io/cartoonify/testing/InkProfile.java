package io.cartoonify.testing;

import java.nio.ByteOrder;
import java.util.Arrays;

/** An ICC profile of four inks as scanners have it: it tells their colors, and not how to print a color. */
public final class InkProfile {
    private static final int HEADER_BYTES = 128;
    private static final int TABLE_AT = HEADER_BYTES + 4 + 12;
    private static final int ONE = 1 << 16;
    /** Red of sRGB in L*a*b* on the white of D50, in bytes. */
    private static final int[] RED = {138, 209, 198};

    private InkProfile() {}

    /** One by which every ink is red. */
    public static byte[] allRed() {
        byte[] table = table();
        FileBuilder file = new FileBuilder(ByteOrder.BIG_ENDIAN);
        file.u32(TABLE_AT + table.length).u32(0).u32(0x02400000).text("scnrCMYKLab ");
        file.put(new byte[12]).text("acsp").put(new byte[28]);
        file.u32(0xF6D6).u32(ONE).u32(0xD32D).put(new byte[HEADER_BYTES - 80]);
        return file.u32(1)
                .text("A2B0")
                .u32(TABLE_AT)
                .u32(table.length)
                .put(table)
                .array();
    }

    // Bytes to bytes, with two places for each ink.
    private static byte[] table() {
        FileBuilder table =
                new FileBuilder(ByteOrder.BIG_ENDIAN).text("mft1").u32(0).u8(4, 3, 2, 0);
        for (int i = 0; i < 9; i++) {
            table.u32(i % 4 == 0 ? ONE : 0);
        }
        straight(table, 4);
        for (int i = 0; i < 16; i++) {
            table.u8(RED);
        }
        return straight(table, 3).array();
    }

    private static FileBuilder straight(FileBuilder to, int channels) {
        byte[] levels = new byte[256];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) i;
        }
        for (int i = 0; i < channels; i++) {
            to.put(Arrays.copyOf(levels, levels.length));
        }
        return to;
    }
}
