package io.cartoonify.image.png;

import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.pixels.NumberedColors;
import org.jspecify.annotations.Nullable;

/**
 * What a PNG file's chunks tell of its colors: by numbers, by a profile, that they are sRGB, or by a gamma and corners; the
 * first of these counts (PNG specification, third edition, 4.3).
 */
final class PngColorSpace {
    private static final double UNIT = 100_000;

    private @Nullable FileBytes deflatedProfile;
    private boolean srgb;
    private int primaries;
    private int transfer;
    private double gamma;
    private double @Nullable [] points;

    /** Reads a chunk, if it is about colors. */
    void read(String type, FileBytes content) {
        switch (type) {
            // There may be one profile; a thousand would take long to inflate.
            case "iCCP" -> deflatedProfile = deflatedProfile == null ? content : deflatedProfile;
            case "sRGB" -> srgb = true;
            case "cICP" -> {
                primaries = content.u8();
                transfer = content.u8();
            }
            case "gAMA" -> gamma = content.u32() / UNIT;
            case "cHRM" -> {
                double[] numbers = new double[8];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = content.u32() / UNIT;
                }
                points = numbers;
            }
            default -> {}
        }
    }

    /** The profile of the file's colors; null if they are sRGB. */
    byte @Nullable [] profile() {
        if (primaries > 0) {
            return NumberedColors.profile(primaries, transfer);
        }
        if (deflatedProfile != null) {
            return PngFile.inflateProfile(deflatedProfile);
        }
        return srgb || gamma == 0 && points == null ? null : NumberedColors.profile(gamma, points);
    }
}
