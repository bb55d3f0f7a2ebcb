package io.cartoonify.image.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.Pictures;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside what NumPy computes by the standards' formulas. */
class NumberedColorsTests {
    private static final int ROUNDING = 2;

    @ParameterizedTest(name = "primaries {0}, transfer {1}: {2} {3} {4}")
    @CsvSource({
        "12, 13, 200, 100, 60, 215, 93, 47",
        "12, 13, 90, 160, 90, 61, 162, 81",
        "12, 13, 128, 128, 128, 128, 128, 128",
        "9, 1, 200, 100, 60, 241, 76, 46",
        "9, 14, 90, 160, 90, 0, 167, 78",
        "1, 8, 200, 100, 60, 229, 168, 133",
        "1, 5, 90, 160, 90, 66, 142, 66",
        "9, 16, 148, 148, 148, 225, 225, 225",
        "9, 16, 80, 80, 80, 69, 69, 69",
        "9, 16, 120, 90, 70, 188, 72, 43",
        "9, 18, 191, 191, 191, 225, 225, 225"
    })
    void becomeSrgb(int primaries, int transfer, int r, int g, int b, int red, int green, int blue) {
        byte[] profile = Objects.requireNonNull(NumberedColors.profile(primaries, transfer));

        assertThat(converted(profile, r << 16 | g << 8 | b)).satisfies(near(red, green, blue));
    }

    @Test
    void areSrgbWhereTheyAreTheUsualOrUnknown() {
        assertThat(converted(Objects.requireNonNull(NumberedColors.profile(1, 13)), 0x123456))
                .isEqualTo(0x123456);
        assertThat(NumberedColors.profile(99, 13)).isNull();
        assertThat(NumberedColors.profile(1, 99)).isNull();
    }

    @Test
    void areAGammaAndCorners() {
        assertThat(converted(Objects.requireNonNull(NumberedColors.profile(1, null)), 0xC8643C))
                .satisfies(near(229, 168, 133));
        assertThat(converted(Objects.requireNonNull(NumberedColors.profile(0.45455, null)), 0xC8643C))
                .isEqualTo(0xC8643C);
        double[] displayP3 = {0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06};
        assertThat(converted(Objects.requireNonNull(NumberedColors.profile(0, displayP3)), 0xC8643C))
                .satisfies(near(215, 93, 47));
    }

    @Test
    void areIgnoredWhereTheyMakeNoSense() {
        assertThat(NumberedColors.profile(0.45455, new double[8])).isNull();
    }

    private static java.util.function.Consumer<Integer> near(int red, int green, int blue) {
        return pixel -> {
            assertThat(Math.abs((pixel >> 16 & 0xFF) - red))
                    .as("red of %x", pixel)
                    .isLessThanOrEqualTo(ROUNDING);
            assertThat(Math.abs((pixel >> 8 & 0xFF) - green))
                    .as("green of %x", pixel)
                    .isLessThanOrEqualTo(ROUNDING);
            assertThat(Math.abs((pixel & 0xFF) - blue)).as("blue of %x", pixel).isLessThanOrEqualTo(ROUNDING);
        };
    }

    private static int converted(byte[] profile, int rgb) {
        BufferedImage image = Pictures.plain(4, 4, rgb);
        ColorProfile.toSrgb(image, profile, false);
        return image.getRGB(1, 1) & 0xFFFFFF;
    }
}
