package io.cartoonify.image.encode;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes PNG files of 8 bits a channel. On drawings this gave files half as large as the JDK's writer, in less time; what
 * takes several times as long makes them a few percent smaller.
 */
final class PngWriter {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte RGB = 2;
    private static final byte RGB_AND_ALPHA = 6;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private PngWriter() {}

    static byte[] write(BufferedImage image) {
        boolean alpha = PackedPixels.hasAlpha(image);
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put(new byte[] {8, alpha ? RGB_AND_ALPHA : RGB, 0, 0, 0});
        PngWriter writer = new PngWriter();
        writer.file.writeBytes(ByteBuffer.allocate(8).putLong(SIGNATURE).array());
        writer.writeChunk("IHDR", header.array());
        writer.writeChunk("IDAT", Zlib.compress(PngFilter.apply(image)));
        writer.writeChunk("IEND", new byte[0]);
        return writer.file.toByteArray();
    }

    private void writeChunk(String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        writeInt(content.length);
        file.writeBytes(type);
        file.writeBytes(content);
        writeInt((int) sum.getValue());
    }

    private void writeInt(int value) {
        file.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    }
}
