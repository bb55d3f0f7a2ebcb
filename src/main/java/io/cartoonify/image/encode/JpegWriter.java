package io.cartoonify.image.encode;

import io.cartoonify.image.Codecs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageWriterSpi;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes JPEG files. */
final class JpegWriter {
    private static final ImageWriterSpi CODEC =
            Codecs.find(ImageWriterSpi.class, "com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi");
    private static final float QUALITY = 0.92f;
    private static final String METADATA = "javax_imageio_jpeg_image_1.0";

    private JpegWriter() {}

    static byte[] write(BufferedImage image) throws IOException {
        ImageWriter writer = CODEC.createWriterInstance();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
        return Codecs.write(writer, image, withFullColor(writer.getDefaultImageMetadata(type, param)), param);
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
