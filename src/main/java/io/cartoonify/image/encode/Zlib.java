package io.cartoonify.image.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/** Compresses the rows of a picture in the zlib format, in parts, so that idle cores can take some. */
final class Zlib {
    private static final int PART = 1 << 16;
    private static final byte[] HEADER = {0x78, 0x01};
    private static final int FAST = 2;
    /** One byte of so many tells what the others are like. */
    private static final int SAMPLE = 13;

    private Zlib() {}

    static byte[] compress(byte[] data) {
        int strategy = isFlat(data) ? Deflater.DEFAULT_STRATEGY : Deflater.HUFFMAN_ONLY;
        int parts = Math.max(1, data.length / PART);
        List<byte[]> deflated = IntStream.range(0, parts)
                .parallel()
                .mapToObj(i -> deflate(data, cut(data, i, parts), cut(data, i + 1, parts), strategy))
                .toList();
        ByteArrayOutputStream result = new ByteArrayOutputStream(data.length);
        result.writeBytes(HEADER);
        deflated.forEach(result::writeBytes);
        result.writeBytes(ByteBuffer.allocate(4).putInt(checksum(data)).array());
        return result.toByteArray();
    }

    // Drawings of photos seldom repeat themselves, and looking for repetition takes twice as long for a larger file.
    private static boolean isFlat(byte[] data) {
        int zeros = 0;
        for (int i = 0; i < data.length; i += SAMPLE) {
            zeros += data[i] == 0 ? 1 : 0;
        }
        return zeros > data.length / SAMPLE / 2;
    }

    private static int cut(byte[] data, int part, int parts) {
        return (int) ((long) data.length * part / parts);
    }

    /** A piece of a deflate stream that another can follow, unless it is at the data's end. */
    private static byte[] deflate(byte[] data, int from, int to, int strategy) {
        Deflater deflater = new Deflater(FAST, true);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(data, from, to - from);
            if (to == data.length) {
                deflater.finish();
            }
            ByteArrayOutputStream deflated = new ByteArrayOutputStream(to - from);
            byte[] buffer = new byte[PART];
            int count;
            do {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                deflated.write(buffer, 0, count);
                // The first call may do no more than set the strategy.
            } while (count == buffer.length || !deflater.needsInput());
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static int checksum(byte[] data) {
        Adler32 sum = new Adler32();
        sum.update(data);
        return (int) sum.getValue();
    }
}
