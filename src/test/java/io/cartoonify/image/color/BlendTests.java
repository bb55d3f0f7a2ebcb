package io.cartoonify.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cartoonify.image.Pictures;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlendTests {
    private final BufferedImage photo = Pictures.plain(2, 2, 0x00FF64);
    private final BufferedImage cartoon = Pictures.plain(2, 2, 0xFF0065);

    @ParameterizedTest
    @CsvSource({"0, 0x00FF64", "1, 0xFF0065", "0.5, 0x808065", "0.25, 0x40BF64", "1.5, 0xFF0066", "2, 0xFF0066"})
    void goesStraightFromPhotoToCartoon(double strength, String expected) {
        Blend.mix(photo, cartoon, strength);

        assertThat(cartoon.getRGB(1, 1) & 0xFFFFFF).isEqualTo(Integer.decode(expected));
    }

    @Test
    void isAsTransparentAsTheCartoon() {
        BufferedImage clear = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, 0x40FFFFFF);

        Blend.mix(photo, clear, 0.5);

        assertThat(clear.getRGB(0, 0)).isEqualTo(0x4080FFB2);
        assertThat(clear.getRGB(1, 1) >>> 24).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 2.01, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAStrengthBeyondBothEnds(double strength) {
        assertThatIllegalArgumentException().isThrownBy(() -> Blend.mix(photo, cartoon, strength));
    }

    @Test
    void refusesImagesOfTwoSizes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Blend.mix(photo, Pictures.plain(2, 3, 0), 0.5));
    }
}
