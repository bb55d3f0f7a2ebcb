package io.cartoonify.image.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColorProfileTests {
    private final BufferedImage picture = Pictures.png("images/picture.png");
    private final int[] before = PackedPixels.pixels(picture).clone();

    @Test
    void leavesEveryBitWhereTheProfileIsSrgb() {
        ICC_Profile srgb = ICC_Profile.getInstance(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        byte[] red = srgb.getData(ICC_Profile.icSigRedColorantTag);
        // The last bits, in which the profiles of different makers differ.
        red[red.length - 9] += 30;
        srgb.setData(ICC_Profile.icSigRedColorantTag, red);

        assertThat(converted(srgb.getData())).isEqualTo(before);
    }

    @Test
    void ignoresAGrayProfileOnAColorPicture() {
        byte[] gray = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

        assertThat(converted(gray)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 200, 500})
    void ignoresAProfileThatMakesNoSense(int length) {
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

        assertThat(converted(java.util.Arrays.copyOf(srgb, length))).isEqualTo(before);
    }

    @Test
    void convertsAnother() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

        assertThat(converted(linear)).isNotEqualTo(before);
    }

    private int[] converted(byte[] profile) {
        ColorProfile.toSrgb(picture, profile, false);
        return PackedPixels.pixels(picture);
    }
}
