package io.cartoonify.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Real photos, and files made up for a purpose. */
public final class Photos {

    private Photos() {}

    /** One of the photos in {@code photos/}. */
    public static byte[] read(String name) throws IOException {
        try (InputStream in = Photos.class.getResourceAsStream("/photos/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** A photo of 3000 by 2000 pixels, with grain as from a camera, in more bytes than Lambda takes. */
    public static byte[] large(String format) throws IOException {
        BufferedImage photo = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(read("coffee.jpg")));
        photo.createGraphics().drawImage(small, 0, 0, photo.getWidth(), photo.getHeight(), null);
        Random random = new Random(1);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                photo.setRGB(x, y, photo.getRGB(x, y) ^ random.nextInt() & 0x1f1f1f);
            }
        }
        return file(photo, format);
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        if (format.equals("jpeg")) {
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(1);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A PNG of {@code width} by {@code height}, all of {@code argb}. */
    public static byte[] png(int width, int height, int argb) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, argb);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
