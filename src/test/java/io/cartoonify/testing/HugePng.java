package io.cartoonify.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG files of any size and kind, all zeros, made without holding their pixels. */
public final class HugePng {
    /** Where the passes of an interlaced file begin, and their steps: x, y, across, down. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private HugePng() {}

    /**
     * A file that decodes whole.
     *
     * @param bits a sample
     * @param type of color: 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha
     */
    public static byte[] of(int width, int height, int bits, int type, boolean interlaced) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        byte[] kind = {(byte) bits, (byte) type, 0, 0, (byte) (interlaced ? 1 : 0)};
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(kind).array());
        if (type == 3) {
            chunk(file, "PLTE", new byte[] {40, 90, 120});
        }
        chunk(file, "IDAT", zeros(bytes(width, height, bits * channels(type), interlaced)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static int channels(int type) {
        return switch (type) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    private static long bytes(int width, int height, long bits, boolean interlaced) {
        if (!interlaced) {
            return height * (1 + (width * bits + 7) / 8);
        }
        long sum = 0;
        for (int[] pass : ADAM7) {
            long columns = (width - pass[0] + pass[2] - 1) / pass[2];
            long rows = (height - pass[1] + pass[3] - 1) / pass[3];
            sum += rows * (1 + (columns * bits + 7) / 8);
        }
        return sum;
    }

    private static byte[] zeros(long count) {
        Deflater deflater = new Deflater(1);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        byte[] buffer = new byte[1 << 16];
        for (long left = count; left > 0; left -= zeros.length) {
            deflater.setInput(zeros, 0, (int) Math.min(left, zeros.length));
            while (!deflater.needsInput()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(type);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
