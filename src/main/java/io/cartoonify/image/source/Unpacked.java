package io.cartoonify.image.source;

import io.cartoonify.image.PackedPixels;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** Brings the many layouts that codecs deliver to packed 8-bit pixels. */
public final class Unpacked {
    private Unpacked() {}

    /** The image's samples as they are, scaled to 8 bits: gray is repeated, a palette looked up, alpha kept. */
    static BufferedImage of(BufferedImage image) {
        int type = image.getType();
        if (type == BufferedImage.TYPE_INT_RGB || type == BufferedImage.TYPE_INT_ARGB) {
            return image;
        }
        if (type == BufferedImage.TYPE_3BYTE_BGR) {
            return drawn(image);
        }
        return hasIntegerSamples(image.getColorModel()) ? bySamples(image) : byColorModel(image);
    }

    private static boolean hasIntegerSamples(ColorModel model) {
        return model instanceof ComponentColorModel
                && !model.isAlphaPremultiplied()
                && (model.getTransferType() == DataBuffer.TYPE_BYTE
                        || model.getTransferType() == DataBuffer.TYPE_USHORT);
    }

    private static BufferedImage drawn(BufferedImage image) {
        BufferedImage drawn = PackedPixels.create(image.getWidth(), image.getHeight(), false);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return drawn;
    }

    // Java takes gray samples as linear light and would brighten them; everyone else takes them as sRGB.
    private static BufferedImage bySamples(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int colors = model.getNumColorComponents();
        BufferedImage unpacked = PackedPixels.create(image.getWidth(), image.getHeight(), model.hasAlpha());
        int[] pixels = PackedPixels.pixels(unpacked);
        int[] lookup = toEightBits(model.getComponentSize(0));
        int bands = raster.getNumBands();
        int width = raster.getWidth();
        int[] row = new int[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int red = lookup[row[at]];
                int green = colors < 3 ? red : lookup[row[at + 1]];
                int blue = colors < 3 ? red : lookup[row[at + 2]];
                int alpha = model.hasAlpha() ? lookup[row[at + colors]] : 255;
                pixels[y * width + x] = alpha << 24 | red << 16 | green << 8 | blue;
            }
        }
        return unpacked;
    }

    private static int[] toEightBits(int bits) {
        int max = (1 << bits) - 1;
        int[] lookup = new int[max + 1];
        for (int i = 0; i <= max; i++) {
            lookup[i] = (i * 255 + max / 2) / max;
        }
        return lookup;
    }

    /** The image converted as its color model says: palettes, packed pixels, CMYK and other rare spaces. */
    static BufferedImage byColorModel(BufferedImage image) {
        BufferedImage converted = PackedPixels.create(
                image.getWidth(), image.getHeight(), image.getColorModel().hasAlpha());
        ColorSpace space = image.getColorModel().getColorSpace();
        if (space instanceof ICC_ColorSpace && !space.isCS_sRGB()) {
            return new ColorConvertOp(null).filter(image, converted);
        }
        int width = image.getWidth();
        int[] pixels = PackedPixels.pixels(converted);
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, pixels, y * width, width);
        }
        return converted;
    }
}
