package io.cartoonify.testing;

import java.nio.ByteOrder;
import java.util.Arrays;

/** GIF files of any size, of one color: each code stands for one pixel more than the last. */
public final class HugeGif {
    private static final int CLEAR = 4;
    private static final int END = 5;
    private static final int MAX_CODES = 4096;

    private final FileBuilder data = new FileBuilder(ByteOrder.LITTLE_ENDIAN);
    private int width = 3;
    private int pending;
    private int pendingBits;

    private HugeGif() {}

    public static byte[] of(int width, int height) {
        byte[] codes = new HugeGif().codes((long) width * height);
        FileBuilder file = new FileBuilder(ByteOrder.LITTLE_ENDIAN)
                .text("GIF89a")
                .u16(width, height)
                .u8(0x81, 0, 0)
                .put(new byte[12])
                .text(",")
                .u16(0, 0, width, height)
                .u8(0, 2);
        for (int at = 0; at < codes.length; at += 255) {
            int end = Math.min(codes.length, at + 255);
            file.u8(end - at).put(Arrays.copyOfRange(codes, at, end));
        }
        return file.u8(0).text(";").array();
    }

    private byte[] codes(long pixels) {
        long left = pixels;
        while (left > 0) {
            write(CLEAR);
            width = 3;
            int next = END + 1;
            for (int length = 1; left > 0 && next < MAX_CODES; length++) {
                int count = (int) Math.min(left, length);
                write(count == 1 ? 0 : END + count - 1);
                left -= count;
                next += length == 1 ? 0 : 1;
                width += next == 1 << width && width < 12 ? 1 : 0;
            }
        }
        write(END);
        return data.u8(pending).array();
    }

    private void write(int code) {
        pending |= code << pendingBits;
        for (pendingBits += width; pendingBits >= 8; pendingBits -= 8) {
            data.u8(pending & 0xFF);
            pending >>= 8;
        }
    }
}
