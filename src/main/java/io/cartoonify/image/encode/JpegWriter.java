package io.cartoonify.image.encode;

import io.cartoonify.image.Codecs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageWriterSpi;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes JPEG files. */
final class JpegWriter {
    private static final ImageWriterSpi CODEC =
            Codecs.find(ImageWriterSpi.class, "com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi");
    private static final float QUALITY = 0.92f;
    private static final String METADATA = "javax_imageio_jpeg_image_1.0";

    private JpegWriter() {}

    /** @param xmp what the file says of itself, if it does */
    static byte[] write(BufferedImage image, byte @Nullable [] xmp) throws IOException {
        ImageWriter writer = CODEC.createWriterInstance();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
        byte[] file = Codecs.write(writer, image, withFullColor(writer.getDefaultImageMetadata(type, param)), param);
        return xmp == null ? file : withXmp(file, xmp);
    }

    // In a segment of its own, behind the first one, which is JFIF's and has to be.
    private static byte[] withXmp(byte[] file, byte[] xmp) {
        byte[] name = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
        int at = 4 + (Byte.toUnsignedInt(file[4]) << 8 | Byte.toUnsignedInt(file[5]));
        int length = 2 + name.length + xmp.length;
        return ByteBuffer.allocate(file.length + 2 + length)
                .put(file, 0, at)
                .putShort((short) 0xFFE1)
                .putShort((short) length)
                .put(name)
                .put(xmp)
                .put(file, at, file.length - at)
                .array();
    }

    // 4:4:4: color at half the resolution, which is usual, leaves a halo along a cartoon's lines.
    private static IIOMetadata withFullColor(IIOMetadata metadata) throws IOException {
        Element root = (Element) metadata.getAsTree(METADATA);
        NodeList components = root.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(METADATA, root);
        return metadata;
    }
}
