package io.cartoonify.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Finds codecs by the name of their class, so that no other one on the class path ever sees an upload. */
public final class Codecs {
    static {
        // Codecs that open streams of their own shall do it in memory, too.
        ImageIO.setUseCache(false);
    }

    private Codecs() {}

    /**
     * The registered codec of this class.
     *
     * @param kind {@code ImageReaderSpi} or {@code ImageWriterSpi}
     * @throws IllegalStateException if it is not on the class path
     */
    public static <T> T find(Class<T> kind, String className) {
        Iterator<T> codecs = IIORegistry.getDefaultInstance().getServiceProviders(kind, false);
        while (codecs.hasNext()) {
            T codec = codecs.next();
            if (codec.getClass().getName().equals(className)) {
                return codec;
            }
        }
        throw new IllegalStateException("Not on the class path: " + className);
    }

    /** The bytes that {@code writer} makes of the image; disposes of the writer. */
    public static byte[] write(
            ImageWriter writer, BufferedImage image, @Nullable IIOMetadata metadata, ImageWriteParam param)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
