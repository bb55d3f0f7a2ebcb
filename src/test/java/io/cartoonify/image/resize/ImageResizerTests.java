package io.cartoonify.image.resize;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageResizerTests {
    @ParameterizedTest
    @CsvSource({
        "noise, 20",
        "noise, 52",
        "noise, 97",
        "extremes, 63",
        "extremes, 23",
        "extremes, 90",
        "transparent-noise, 17",
        "transparent-noise, 60",
        "strip, 31",
        "dot, 8",
        "photo, 64",
        "photo, 100"
    })
    void resizesAsPillowDoesToTheBit(String name, int longerSide) {
        BufferedImage fitted = ImageResizer.fit(Pictures.png("resize/" + name + ".png"), longerSide);

        BufferedImage expected = Pictures.png("resize/" + name + "-" + longerSide + ".png");
        assertThat(fitted.getType()).isEqualTo(expected.getType());
        assertThat(PackedPixels.pixels(fitted)).isEqualTo(PackedPixels.pixels(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 450, 450, 337",
        "3000, 4000, 450, 337, 450",
        "450, 450, 450, 450, 450",
        "100, 100, 450, 450, 450",
        "5000, 1, 450, 450, 1",
        "1, 5000, 64, 1, 64",
        "275, 121, 450, 450, 198",
        "450, 7, 450, 450, 7",
        "2437, 1662, 300, 300, 204"
    })
    void floorsTheShorterSide(int width, int height, int longerSide, int newWidth, int newHeight) {
        assertThat(PixelSize.fitted(width, height, longerSide)).isEqualTo(new PixelSize(newWidth, newHeight));
    }

    @Test
    void fitsAFittedSizeToItself() {
        for (int width = 1; width < 500; width += 7) {
            for (int height = 1; height < 500; height += 5) {
                PixelSize once = PixelSize.fitted(width, height, 300);
                assertThat(once.fitted(300)).isEqualTo(once);
            }
        }
    }

    @Test
    void leavesAnImageOfThatSizeAlone() {
        BufferedImage image = Pictures.plain(64, 48, 0x123456);

        assertThat(ImageResizer.fit(image, 64)).isSameAs(image);
    }
}
