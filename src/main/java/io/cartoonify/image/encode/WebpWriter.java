package io.cartoonify.image.encode;

import com.luciad.imageio.webp.WebPWriteParam;
import io.cartoonify.image.Codecs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.ImageWriterSpi;
import org.jspecify.annotations.Nullable;

/** Writes lossy WebP files, with alpha. */
final class WebpWriter {
    private static final ImageWriterSpi CODEC =
            Codecs.find(ImageWriterSpi.class, "com.luciad.imageio.webp.WebPImageWriterSpi");
    private static final float QUALITY = 0.9f;
    /** Of 0 to 6: the last before searching takes four times as long for a file 4% smaller. */
    private static final int EFFORT = 2;

    private static final int RIFF_BYTES = 12;
    private static final int CHUNK_BYTES = 8;
    private static final int EXTENDED_BYTES = 10;
    private static final int XMP_FLAG = 4;

    private WebpWriter() {}

    /** @param xmp what the file says of itself, if it does */
    static byte[] write(BufferedImage image, byte @Nullable [] xmp) throws IOException {
        WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("Lossy");
        param.setCompressionQuality(QUALITY);
        param.setMethod(EFFORT);
        byte[] file = Codecs.write(CODEC.createWriterInstance(), image, null, param);
        return xmp == null ? file : withXmp(file, xmp, image.getWidth(), image.getHeight());
    }

    // Behind a chunk that tells what there is: alpha and XMP, and the size less 1 (WebP container specification).
    private static byte[] withXmp(byte[] file, byte[] xmp, int width, int height) {
        boolean extended = file[RIFF_BYTES + 3] == 'X';
        int flags = XMP_FLAG | (extended ? file[RIFF_BYTES + CHUNK_BYTES] : 0);
        int start = RIFF_BYTES + (extended ? CHUNK_BYTES + EXTENDED_BYTES : 0);
        int padded = xmp.length + (xmp.length & 1);
        int length = RIFF_BYTES + CHUNK_BYTES + EXTENDED_BYTES + file.length - start + CHUNK_BYTES + padded;
        ByteBuffer marked = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        put(marked, "RIFF").putInt(length - CHUNK_BYTES);
        put(put(marked, "WEBP"), "VP8X").putInt(EXTENDED_BYTES).putInt(flags);
        marked.putShort((short) (width - 1)).put((byte) (width - 1 >> 16));
        marked.putShort((short) (height - 1)).put((byte) (height - 1 >> 16));
        marked.put(file, start, file.length - start);
        put(marked, "XMP ").putInt(xmp.length).put(xmp);
        return marked.array();
    }

    private static ByteBuffer put(ByteBuffer buffer, String name) {
        return buffer.put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
