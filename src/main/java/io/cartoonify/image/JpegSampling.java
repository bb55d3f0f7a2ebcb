package io.cartoonify.image;

import java.io.IOException;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Keeps color at full resolution in a JPEG file: halved, it would leave a halo along a cartoon's lines. */
final class JpegSampling {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private JpegSampling() {}

    /** The metadata that a writer would use, changed to 4:4:4. */
    static IIOMetadata full(IIOMetadata metadata) throws IOException {
        Element root = (Element) metadata.getAsTree(FORMAT);
        NodeList components = root.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }
}
