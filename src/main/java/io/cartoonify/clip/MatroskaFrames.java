package io.cartoonify.clip;

import io.cartoonify.image.PixelSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Matroska of uncompressed frames: how FFmpeg is told frames whose times are not even. Milliseconds; see RFC 9559 for the
 * elements, RFC 8794 for their lengths.
 */
final class MatroskaFrames {
    private static final int HEADER = 0x1A45DFA3;
    private static final int DOC_TYPE = 0x4282;
    private static final int SEGMENT = 0x18538067;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int TRACK_NUMBER = 0xD7;
    private static final int TRACK_UID = 0x73C5;
    private static final int TRACK_TYPE = 0x83;
    private static final int CODEC = 0x86;
    private static final int VIDEO = 0xE0;
    private static final int WIDTH = 0xB0;
    private static final int HEIGHT = 0xBA;
    private static final int FOURCC = 0x2EB524;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TIME = 0xE7;
    private static final int GROUP = 0xA0;
    private static final int BLOCK = 0xA1;
    private static final int DURATION = 0x9B;
    /** Track 1, no time of its own, no flags. */
    private static final byte[] BLOCK_HEAD = {(byte) 0x81, 0, 0, 0};

    private MatroskaFrames() {}

    /** Writes what comes before the first frame. */
    static void begin(OutputStream output, PixelSize size) throws IOException {
        output.write(element(HEADER, element(DOC_TYPE, text("matroska"))));
        output.write(id(SEGMENT));
        output.write(new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
        byte[] video = joined(
                element(WIDTH, number(size.width())),
                element(HEIGHT, number(size.height())),
                element(FOURCC, text("BGRA")));
        byte[] track = joined(
                element(TRACK_NUMBER, number(1)),
                element(TRACK_UID, number(1)),
                element(TRACK_TYPE, number(1)),
                element(CODEC, text("V_UNCOMPRESSED")),
                element(VIDEO, video));
        output.write(element(TRACKS, element(TRACK, track)));
    }

    /** Writes what comes before a frame's {@code length} bytes of pixels: blue, green, red, alpha. */
    static void begin(OutputStream output, long millis, long duration, int length) throws IOException {
        byte[] time = element(TIME, number(millis));
        byte[] shown = element(DURATION, number(duration));
        byte[] block = joined(id(BLOCK), length(BLOCK_HEAD.length + length), BLOCK_HEAD);
        long group = shown.length + block.length + length;
        byte[] groupHead = joined(id(GROUP), length(group), shown);
        output.write(id(CLUSTER));
        output.write(length(time.length + groupHead.length - shown.length + group));
        output.write(time);
        output.write(groupHead);
        output.write(block);
    }

    private static byte[] element(int id, byte[] content) {
        return joined(id(id), length(content.length), content);
    }

    private static byte[] id(int id) {
        return trimmed(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
    }

    /** Always in eight bytes. */
    private static byte[] length(long length) {
        return ByteBuffer.allocate(Long.BYTES).putLong(1L << 56 | length).array();
    }

    private static byte[] number(long value) {
        return trimmed(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] trimmed(byte[] bytes) {
        int from = 0;
        while (from < bytes.length - 1 && bytes[from] == 0) {
            from++;
        }
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
