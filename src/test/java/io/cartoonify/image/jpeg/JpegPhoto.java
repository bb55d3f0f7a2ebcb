package io.cartoonify.image.jpeg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;

/**
 * A file as a camera might write it.
 *
 * @param across how many pixels side by side share their color
 * @param down how many one above the other
 * @param restartInterval 0 for none
 * @param optimized whether its Huffman tables are its own
 */
record JpegPhoto(int across, int down, int restartInterval, boolean optimized) {
    static final JpegPhoto USUAL = new JpegPhoto(2, 2, 0, false);

    /** Slopes of color with a sensor's grain. */
    static BufferedImage grainy(int width, int height) {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = (int) (12 * random.nextGaussian());
                int red = clip(40 + 200 * x / width + grain);
                int green = clip(60 + 150 * y / height + grain);
                int blue = clip(200 - 150 * x / width + grain);
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return image;
    }

    /** Gray with waves of color in both directions, 32 pixels long. */
    static BufferedImage waves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int wave = (int) (60 * Math.cos(x * Math.PI / 16) * Math.cos(y * Math.PI / 16));
                image.setRGB(x, y, 128 + wave << 16 | 128 - wave / 2 << 8 | 128);
            }
        }
        return image;
    }

    private static int clip(int level) {
        return Math.max(0, Math.min(255, level));
    }

    byte[] write(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        JPEGImageWriteParam param = new JPEGImageWriteParam(null);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.9f);
        param.setOptimizeHuffmanTables(optimized);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
            describe(metadata);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private void describe(IIOMetadata metadata) throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        IIOMetadataNode luminance =
                (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
        luminance.setAttribute("HsamplingFactor", String.valueOf(across));
        luminance.setAttribute("VsamplingFactor", String.valueOf(down));
        if (restartInterval > 0) {
            IIOMetadataNode interval = new IIOMetadataNode("dri");
            interval.setAttribute("interval", String.valueOf(restartInterval));
            IIOMetadataNode markers = (IIOMetadataNode)
                    root.getElementsByTagName("markerSequence").item(0);
            markers.insertBefore(interval, root.getElementsByTagName("sos").item(0));
        }
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
    }
}
