package io.cartoonify.image.jpeg;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/**
 * The way from a JPEG photo's four inks to sRGB by its ICC profile. The codec would take it only if the profile led back,
 * too, which those of scanners do not.
 */
final class Inks {
    private static final int COLORS = 4;

    private final ColorConvertOp conversion;
    private final boolean ycck;

    private Inks(ColorConvertOp conversion, boolean ycck) {
        this.conversion = conversion;
        this.ycck = ycck;
    }

    /**
     * @param profile null if the file has none
     * @param ycck whether the samples are lightness, two differences of color and black, not the inks themselves
     * @return null if there is no way
     */
    static @Nullable Inks of(byte @Nullable [] profile, boolean ycck) {
        if (profile == null) {
            return null;
        }
        try {
            ICC_Profile source = ICC_Profile.getInstance(profile);
            if (source.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
                return null;
            }
            ICC_Profile[] way = {source, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            Inks inks = new Inks(new ColorConvertOp(way, null), ycck);
            inks.toSrgb(Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, COLORS, null));
            return inks;
        } catch (CMMException | IllegalArgumentException e) {
            // A bad label does not spoil a good picture.
            return null;
        }
    }

    /** The packed pixels of samples as the file has them: Adobe's, where 255 is no ink. */
    int[] toSrgb(Raster samples) {
        int width = samples.getWidth();
        int[] packed = new int[width * samples.getHeight()];
        int[] row = new int[width * COLORS];
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, COLORS, null);
        WritableRaster rgb = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        byte[] colors = new byte[width * 3];
        for (int y = 0; y < samples.getHeight(); y++) {
            samples.getPixels(0, y, width, 1, row);
            inks.setPixels(0, 0, width, 1, toInks(row));
            conversion.filter(inks, rgb).getDataElements(0, 0, width, 1, colors);
            pack(colors, packed, y * width);
        }
        return packed;
    }

    private static void pack(byte[] colors, int[] packed, int at) {
        for (int i = 0; i < colors.length; i += 3) {
            packed[at + i / 3] =
                    0xFF000000 | (colors[i] & 0xFF) << 16 | (colors[i + 1] & 0xFF) << 8 | colors[i + 2] & 0xFF;
        }
    }

    private int[] toInks(int[] row) {
        for (int i = 0; i < row.length; i += COLORS) {
            if (ycck) {
                double blueness = row[i + 1] - 128.0;
                double redness = row[i + 2] - 128.0;
                int lightness = row[i];
                row[i] = level(lightness + 1.402 * redness);
                row[i + 1] = level(lightness - 0.344136 * blueness - 0.714136 * redness);
                row[i + 2] = level(lightness + 1.772 * blueness);
            } else {
                row[i] = 255 - row[i];
                row[i + 1] = 255 - row[i + 1];
                row[i + 2] = 255 - row[i + 2];
            }
            row[i + 3] = 255 - row[i + 3];
        }
        return row;
    }

    private static int level(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }
}
