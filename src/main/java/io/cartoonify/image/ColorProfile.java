package io.cartoonify.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** Converts what a codec delivers to sRGB. */
final class ColorProfile {
    private ColorProfile() {}

    /**
     * The image in one of the two kinds that travel between steps.
     *
     * @param profile the ICC profile of its colors; without one they are taken as the image's color model says. One
     *     that makes no sense is ignored: a bad label does not spoil a good picture
     */
    static BufferedImage toSrgb(BufferedImage image, byte @Nullable [] profile) {
        ColorSpace space = image.getColorModel().getColorSpace();
        if (space.getType() != ColorSpace.TYPE_RGB && space.getType() != ColorSpace.TYPE_GRAY) {
            return Unpacked.byColorModel(image);
        }
        BufferedImage unpacked = Unpacked.of(image);
        ICC_Profile source = profile == null ? embedded(space) : parse(profile);
        if (source != null && isCustom(source)) {
            convert(unpacked, source);
        }
        return unpacked;
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

    private static boolean isCustom(ICC_Profile profile) {
        int type = profile.getColorSpaceType();
        return type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY;
    }

    private static void convert(BufferedImage image, ICC_Profile profile) {
        int width = image.getWidth();
        int height = image.getHeight();
        int bands = profile.getNumComponents();
        try {
            ColorConvertOp toSrgb =
                    new ColorConvertOp(new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
            WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, bands, null);
            // gray: any band will do
            from.setRect(image.getRaster()
                    .createChild(0, 0, width, height, 0, 0, bands == 1 ? new int[] {0} : new int[] {0, 1, 2}));
            WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3, null);
            toSrgb.filter(from, to);
            image.getRaster()
                    .createWritableChild(0, 0, width, height, 0, 0, new int[] {0, 1, 2})
                    .setRect(to);
        } catch (CMMException | IllegalArgumentException e) {
            // The profile cannot be used: see above.
        }
    }
}
