package io.cartoonify.image.pixels;

import io.cartoonify.image.PackedPixels;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Converts what a codec delivers to sRGB. */
public final class ColorProfile {
    /** Profiles are a few kilobytes, large ones for print half a megabyte; a bomb is anything. */
    public static final int MAX_BYTES = 4 << 20;

    private static final int BAND_PIXELS = 1 << 18;
    private static final int[] RGB = {0, 1, 2};
    /** So many colors squared are tried on a profile. */
    private static final int PROBES = 16;
    /** Odd, so that its multiples are colors of every kind. */
    private static final int SCATTER = 0x9E3779;
    /** In levels of 0..255. */
    private static final int ROUNDING = 2;

    private ColorProfile() {}

    /**
     * Converts the image's colors to sRGB, in place and some rows at a time.
     *
     * @param profile the ICC profile of its colors. One that makes no sense, or is not for RGB or gray, is ignored: a
     *     bad label does not spoil a good picture
     * @param gray whether red, green and blue are equal everywhere
     */
    public static void toSrgb(BufferedImage image, byte[] profile, boolean gray) {
        ICC_Profile source = parse(profile);
        if (source != null && fits(source, gray)) {
            convert(image, source);
        }
    }

    /** Whether a picture is only gray by its profile. */
    public static boolean isGray(byte[] profile) {
        ICC_Profile parsed = parse(profile);
        return parsed != null && parsed.getColorSpaceType() == ColorSpace.TYPE_GRAY;
    }

    /** The profile collected in {@code bytes}, or null if it is too large to be one. */
    public static byte @Nullable [] unlessHuge(ByteArrayOutputStream bytes) {
        return bytes.size() > MAX_BYTES || bytes.size() == 0 ? null : bytes.toByteArray();
    }

    private static @Nullable ICC_Profile parse(byte[] profile) {
        try {
            return ICC_Profile.getInstance(profile);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    // By a gray profile a color picture would lose its colors.
    private static boolean fits(ICC_Profile profile, boolean gray) {
        int kind = profile.getColorSpaceType();
        return kind == ColorSpace.TYPE_RGB || kind == ColorSpace.TYPE_GRAY && gray;
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
        int rows = Math.max(1, Math.min(image.getHeight(), BAND_PIXELS / width));
        WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, rows, bands, null);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, rows, 3, null);
        for (int y = 0; y < image.getHeight(); y += rows) {
            int height = Math.min(rows, image.getHeight() - y);
            WritableRaster rgb = image.getRaster().createWritableChild(0, y, width, height, 0, 0, RGB);
            // Of gray, which is unpacked to three equal bands, the first.
            from.setRect(bands == 1 ? rgb.createChild(0, 0, width, height, 0, 0, new int[] {0}) : rgb);
            rgb.setRect(conversion.filter(from, to).createChild(0, 0, width, height, 0, 0, null));
        }
    }
}
