package io.cartoonify.image.source;

import io.cartoonify.image.PackedPixels;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Converts what a codec delivers to sRGB. */
final class ColorProfile {
    /** Profiles are a few kilobytes, large ones for print half a megabyte; a bomb is anything. */
    static final int MAX_BYTES = 4 << 20;

    private static final int[] RGB = {0, 1, 2};
    /** So many colors squared are tried on a profile. */
    private static final int PROBES = 16;
    /** Odd, so that its multiples are colors of every kind. */
    private static final int SCATTER = 0x9E3779;
    /** In levels of 0..255. */
    private static final int ROUNDING = 2;

    private ColorProfile() {}

    /**
     * The image in one of the two kinds that travel between steps.
     *
     * @param profile the ICC profile of its colors; without one they are taken as the image's color model says. One
     *     that makes no sense is ignored: a bad label does not spoil a good picture
     */
    static BufferedImage toSrgb(BufferedImage image, byte @Nullable [] profile) {
        ColorModel model = image.getColorModel();
        int kind = model.getColorSpace().getType();
        if (kind != ColorSpace.TYPE_RGB && kind != ColorSpace.TYPE_GRAY) {
            return Unpacked.byColorModel(image);
        }
        BufferedImage unpacked = Unpacked.of(image);
        ICC_Profile source = profile == null ? embedded(model.getColorSpace()) : parse(profile);
        if (source != null && fits(source, model)) {
            convert(unpacked, source);
        }
        return unpacked;
    }

    /** The profile collected in {@code bytes}, or null if it is too large to be one. */
    static byte @Nullable [] unlessHuge(ByteArrayOutputStream bytes) {
        return bytes.size() > MAX_BYTES ? null : bytes.toByteArray();
    }

    private static @Nullable ICC_Profile embedded(ColorSpace space) {
        boolean builtIn = space.isCS_sRGB() || space.equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
        return !builtIn && space instanceof ICC_ColorSpace icc ? icc.getProfile() : null;
    }

    private static @Nullable ICC_Profile parse(byte[] profile) {
        try {
            return ICC_Profile.getInstance(profile);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    // By a gray profile a color picture would lose its colors.
    private static boolean fits(ICC_Profile profile, ColorModel model) {
        int kind = profile.getColorSpaceType();
        return kind == ColorSpace.TYPE_RGB || kind == ColorSpace.TYPE_GRAY && model.getNumColorComponents() == 1;
    }

    private static void convert(BufferedImage image, ICC_Profile profile) {
        try {
            ColorConvertOp conversion =
                    new ColorConvertOp(new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
            if (!isIdentity(conversion, profile.getNumComponents())) {
                convert(image, conversion, profile.getNumComponents());
            }
        } catch (CMMException | IllegalArgumentException e) {
            // The profile cannot be used: see above.
        }
    }

    // Most profiles are sRGB by another name, and converting would cost time and the last bit.
    private static boolean isIdentity(ColorConvertOp conversion, int bands) {
        BufferedImage probes = PackedPixels.create(PROBES, PROBES, false);
        int[] pixels = PackedPixels.pixels(probes);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = bands == 1 ? i * 0x010101 : i * SCATTER & 0xFFFFFF;
        }
        int[] before = pixels.clone();
        convert(probes, conversion, bands);
        for (int i = 0; i < pixels.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                if (Math.abs((pixels[i] >> shift & 0xFF) - (before[i] >> shift & 0xFF)) > ROUNDING) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void convert(BufferedImage image, ColorConvertOp conversion, int bands) {
        int width = image.getWidth();
        int height = image.getHeight();
        WritableRaster rgb = image.getRaster().createWritableChild(0, 0, width, height, 0, 0, RGB);
        WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, bands, null);
        // Of gray, which is unpacked to three equal bands, the first.
        from.setRect(bands == 1 ? rgb.createChild(0, 0, width, height, 0, 0, new int[] {0}) : rgb);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3, null);
        rgb.setRect(conversion.filter(from, to));
    }
}
