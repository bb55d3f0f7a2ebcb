package io.cartoonify.image.webp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Animated WebP files made of pictures, without loss. */
public final class AnimatedWebp {
    private static final int KEEP = 0;
    public static final int CLEAR = 1;
    public static final int REPLACE = 2;

    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    private final int width;
    private final int height;
    private final boolean alpha;

    public AnimatedWebp(int width, int height, boolean alpha) {
        this.width = width;
        this.height = height;
        this.alpha = alpha;
        chunk("ANIM", little(6).putInt(0xFF00FF00).putShort((short) 3));
    }

    public AnimatedWebp frame(BufferedImage picture, int x, int y, int millis) throws IOException {
        return frame(picture, x, y, millis, KEEP);
    }

    /** @param flags {@link #CLEAR}, {@link #REPLACE} or both */
    public AnimatedWebp frame(BufferedImage picture, int x, int y, int millis, int flags) throws IOException {
        byte[] still = still(picture);
        int start = still[15] == 'X' ? 30 : 12;
        ByteBuffer frame = little(16 + still.length - start);
        u24(frame, x / 2);
        u24(frame, y / 2);
        u24(frame, picture.getWidth() - 1);
        u24(frame, picture.getHeight() - 1);
        u24(frame, millis);
        chunk("ANMF", frame.put((byte) flags).put(still, start, still.length - start));
        return this;
    }

    public byte[] bytes() {
        byte[] all = chunks.toByteArray();
        ByteBuffer file = little(30 + all.length);
        file.put("RIFF".getBytes(ISO_8859_1)).putInt(22 + all.length).put("WEBPVP8X".getBytes(ISO_8859_1));
        file.putInt(10).putInt(2 | (alpha ? 16 : 0));
        u24(file, width - 1);
        u24(file, height - 1);
        return file.put(all).array();
    }

    private static byte[] still(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("webp").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
            param.setCompressionMode(WebPWriteParam.MODE_EXPLICIT);
            param.setCompressionType("Lossless");
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private void chunk(String name, ByteBuffer content) {
        byte[] bytes = content.array();
        chunks.writeBytes(name.getBytes(ISO_8859_1));
        chunks.writeBytes(little(4).putInt(bytes.length).array());
        chunks.writeBytes(bytes);
        chunks.writeBytes(new byte[bytes.length & 1]);
    }

    private static void u24(ByteBuffer bytes, int value) {
        bytes.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
