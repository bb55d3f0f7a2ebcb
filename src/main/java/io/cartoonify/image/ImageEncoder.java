package io.cartoonify.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns an image into a file, in memory and without metadata. Thread-safe. */
public final class ImageEncoder {
    private ImageEncoder() {}

    /** The bytes of a file in {@code format}; JPEG, which has no alpha, on white. */
    public static byte[] encode(BufferedImage image, ImageFormat format) {
        BufferedImage source = format.hasAlpha() ? image : Alpha.flatten(image);
        try {
            return write(source, TargetFormat.valueOf(format.name()));
        } catch (IOException e) {
            // Memory does not fail to take bytes.
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(BufferedImage image, TargetFormat format) throws IOException {
        ImageWriter writer = format.writer();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(stream);
            ImageWriteParam param = format.param(writer);
            writer.write(null, new IIOImage(image, null, format.metadata(writer, image, param)), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
