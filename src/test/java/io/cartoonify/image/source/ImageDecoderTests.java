package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.Pictures;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTests {
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 10, true));

    @ParameterizedTest
    @CsvSource({
        "baseline.jpg, 3",
        "progressive.jpg, 3",
        "restarts.jpg, 3",
        "full-color.jpg, 2.5",
        "cmyk.jpg, 4.5",
        "ycck.jpg, 4.5",
        "sixteen-bit.png, 0",
        "interlaced.png, 0",
        "palette.png, 3",
        "lossy.webp, 3.5",
        "lossless.webp, 0",
        "animated.webp, 3.5",
        "plain.tif, 0",
        "lzw.tif, 0",
        "jpeg.tif, 3.5",
        "cmyk.tif, 1",
        "pages.tif, 0",
        "true-color.bmp, 0",
        "palette.bmp, 3",
        "still.gif, 3",
        "animated.gif, 3"
    })
    void showsTheSamePictureInEveryFormat(String file, double tolerance) {
        assertShows(file, "picture.png", BufferedImage.TYPE_INT_RGB, tolerance);
    }

    @ParameterizedTest
    @CsvSource({"gray.jpg, 2.5", "gray-sixteen-bit.png, 0", "gray.tif, 0", "gray-only.png, 0"})
    void takesGrayAsItIs(String file, double tolerance) {
        assertShows(file, "gray.png", BufferedImage.TYPE_INT_RGB, tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "p3-profile.jpg, 3",
        "p3-profile.png, 1.5",
        "p3-profile.tif, 1.5",
        "p3-profile.webp, 1.5",
        "adobe-profile.jpg, 3",
        "adobe-profile.png, 1.5",
        "cmyk-profile.jpg, 5"
    })
    void convertsColorProfiles(String file, double tolerance) {
        assertShows(file, "picture.png", BufferedImage.TYPE_INT_RGB, tolerance);
    }

    @ParameterizedTest
    @CsvSource({"gray-profile.jpg, 3", "gray-profile.png, 1.5"})
    void convertsGrayProfiles(String file, double tolerance) {
        assertShows(file, "gray.png", BufferedImage.TYPE_INT_RGB, tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "alpha.png, 0",
        "alpha-sixteen-bit.png, 0",
        "alpha.webp, 3",
        "alpha-lossless.webp, 0",
        "animated-alpha.webp, 3",
        "alpha.tif, 0"
    })
    void keepsAlpha(String file, double tolerance) {
        assertShows(file, "alpha.png", BufferedImage.TYPE_INT_ARGB, tolerance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transparent.gif", "palette-transparent.png"})
    void keepsATransparentColorOfAPalette(String file) {
        BufferedImage image = decode(file);

        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24)
                .isEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotoUpright(int orientation) {
        assertShows("orientation-" + orientation + ".jpg", "picture.png", BufferedImage.TYPE_INT_RGB, 3.5);
    }

    @ParameterizedTest
    @CsvSource({"orientation-6.png, 0", "orientation-6.webp, 3.5", "orientation-8.tif, 0"})
    void turnsOtherFormatsUprightToo(String file, double tolerance) {
        assertShows(file, "picture.png", BufferedImage.TYPE_INT_RGB, tolerance);
    }

    private void assertShows(String file, String expected, int type, double tolerance) {
        BufferedImage image = decode(file);
        assertThat(image.getType()).isEqualTo(type);
        assertThat(Pictures.difference(image, Pictures.png("images/" + expected)))
                .isLessThanOrEqualTo(tolerance);
    }

    private BufferedImage decode(String file) {
        return decoder.open(Pictures.file("images/" + file)).decode(450);
    }
}
