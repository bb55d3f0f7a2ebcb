package io.cartoonify.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/** The two kinds of image that travel between steps, and their pixels. */
public final class PackedPixels {
    private PackedPixels() {}

    /** An image of the same size, with alpha if {@code image} has it. */
    public static BufferedImage like(BufferedImage image) {
        return create(image.getWidth(), image.getHeight(), hasAlpha(image));
    }

    public static BufferedImage create(int width, int height, boolean alpha) {
        return new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    public static boolean hasAlpha(BufferedImage image) {
        return image.getColorModel().hasAlpha();
    }

    /**
     * The pixels themselves, row after row, packed as 0xAARRGGBB; the highest byte of an opaque image means nothing.
     *
     * @throws IllegalArgumentException if the image is neither TYPE_INT_RGB nor TYPE_INT_ARGB
     */
    public static int[] pixels(BufferedImage image) {
        int type = image.getType();
        boolean known = type == BufferedImage.TYPE_INT_RGB || type == BufferedImage.TYPE_INT_ARGB;
        // A cut-out shares its parent's array, so it would not start at 0.
        if (!known || image.getRaster().getParent() != null) {
            throw new IllegalArgumentException("Expected a whole TYPE_INT_RGB or TYPE_INT_ARGB image.");
        }
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** A copy of the image. */
    public static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = like(image);
        System.arraycopy(pixels(image), 0, pixels(copy), 0, pixels(copy).length);
        return copy;
    }

    /** The same pixels without, or with, transparency: whoever writes to one image writes to the other. */
    public static BufferedImage view(BufferedImage image, boolean alpha) {
        if (hasAlpha(image) == alpha) {
            return image;
        }
        ColorModel colors = create(1, 1, alpha).getColorModel();
        SampleModel samples = colors.createCompatibleSampleModel(image.getWidth(), image.getHeight());
        WritableRaster raster =
                Raster.createWritableRaster(samples, image.getRaster().getDataBuffer(), null);
        return new BufferedImage(colors, raster, false, null);
    }

    /** Copies the colors of {@code count} pixels; the transparency of those in {@code to} stays. */
    public static void copyColors(int[] from, int fromAt, int[] to, int toAt, int count) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] = to[toAt + i] & 0xFF000000 | from[fromAt + i] & 0xFFFFFF;
        }
    }

    public static void requireSameSize(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            throw new IllegalArgumentException("Both images must have the same size.");
        }
    }
}
