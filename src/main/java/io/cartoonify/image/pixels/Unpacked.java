package io.cartoonify.image.pixels;

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
    public static int[] pixels(BufferedImage image) {
        return isSamples(image) ? bySamples(image) : byColorModel(image);
    }

    /** Whether the samples themselves are red, green and blue, or gray, and not the way to them. */
    public static boolean isSamples(BufferedImage image) {
        ColorModel model = image.getColorModel();
        int kind = model.getColorSpace().getType();
        return model instanceof ComponentColorModel && (kind == ColorSpace.TYPE_RGB || kind == ColorSpace.TYPE_GRAY);
    }

    // Java takes gray samples as linear light and would brighten them; everyone else takes them as sRGB.
    private static int[] bySamples(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int colors = model.getNumColorComponents();
        int bands = raster.getNumBands();
        int width = raster.getWidth();
        int[] pixels = new int[width * raster.getHeight()];
        int[] row = new int[width * bands];
        EightBits scale = EightBits.of(raster, model.getComponentSize(0));
        for (int y = 0; y < raster.getHeight(); y++) {
            scale.read(raster, y, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int red = row[at];
                int green = colors < 3 ? red : row[at + 1];
                int blue = colors < 3 ? red : row[at + 2];
                int alpha = model.hasAlpha() ? row[at + colors] : 255;
                pixels[y * width + x] = alpha << 24 | red << 16 | green << 8 | blue;
            }
        }
        return pixels;
    }

    /** Reads rows of samples as numbers from 0 to 255. */
    private interface EightBits {
        void read(Raster raster, int y, int[] row);

        static EightBits of(Raster raster, int bits) {
            return switch (raster.getTransferType()) {
                case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> EightBits::ofFractions;
                case DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT -> ofNumbers(Math.min(bits, 16));
                case DataBuffer.TYPE_SHORT -> EightBits::ofSigned;
                default -> (from, y, row) -> ofWords(from, y, row, bits);
            };
        }

        // 1 is white; what is brighter than white is white too.
        private static void ofFractions(Raster raster, int y, int[] row) {
            double[] samples = raster.getPixels(0, y, raster.getWidth(), 1, (double[]) null);
            for (int i = 0; i < row.length; i++) {
                row[i] = (int) Math.max(0, Math.min(255, samples[i] * 255 + 0.5));
            }
        }

        private static void ofSigned(Raster raster, int y, int[] row) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(0, row[i]) >> 7;
            }
        }

        private static void ofWords(Raster raster, int y, int[] row, int bits) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] >>> bits - 8 & 0xFF;
            }
        }

        private static EightBits ofNumbers(int bits) {
            int max = (1 << bits) - 1;
            int[] lookup = new int[max + 1];
            for (int i = 0; i <= max; i++) {
                lookup[i] = (i * 255 + max / 2) / max;
            }
            return (raster, y, row) -> {
                raster.getPixels(0, y, raster.getWidth(), 1, row);
                for (int i = 0; i < row.length; i++) {
                    // A codec that inverts samples inverts the bits that are not used, too.
                    row[i] = lookup[row[i] & max];
                }
            };
        }
    }

    /** Converted as the color model says: palettes, packed pixels, CMYK and other rare spaces. */
    private static int[] byColorModel(BufferedImage image) {
        ColorSpace space = image.getColorModel().getColorSpace();
        BufferedImage rgb = image;
        if (space instanceof ICC_ColorSpace && !space.isCS_sRGB()) {
            rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
            new ColorConvertOp(null).filter(image, rgb);
        }
        return rgb.getRGB(0, 0, rgb.getWidth(), rgb.getHeight(), null, 0, rgb.getWidth());
    }
}
