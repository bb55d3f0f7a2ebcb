package io.cartoonify.image.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.image.source.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImageEncoderTests {
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 1, true));

    @ParameterizedTest
    @CsvSource({"PNG, 0", "JPEG, 1.5", "WEBP, 2"})
    void writesWhatReadsBackTheSame(ImageFormat format, double tolerance) {
        BufferedImage photo = Pictures.photo("coffee.jpg");

        BufferedImage back = decode(ImageEncoder.encode(photo, format));

        assertThat(back.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(Pictures.difference(back, photo)).isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @CsvSource({"PNG, 0", "WEBP, 2.5"})
    void keepsAlpha(ImageFormat format, double tolerance) {
        BufferedImage image = Pictures.png("images/alpha.png");

        BufferedImage back = decode(ImageEncoder.encode(image, format));

        assertThat(back.getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB);
        assertThat(Pictures.difference(back, image)).isLessThanOrEqualTo(tolerance);
    }

    @Test
    void putsTransparentPicturesOnWhiteWhereTheFormatHasNoAlpha() {
        BufferedImage clear = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);

        BufferedImage back = decode(ImageEncoder.encode(clear, ImageFormat.JPEG));

        assertThat(back.getRGB(8, 8)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void wastesNoBytesOnLargeFlats() {
        assertThat(ImageEncoder.encode(Pictures.plain(450, 450, 0x336699), ImageFormat.PNG))
                .hasSizeLessThan(4_000);
    }

    @Test
    void keepsColorInAJpegAtFullResolution() {
        String file = new String(
                ImageEncoder.encode(Pictures.plain(32, 32, 0xC00000), ImageFormat.JPEG), StandardCharsets.ISO_8859_1);

        // Marker, length, precision, height, width, three components; of each its number and how it is sampled.
        int frame = file.indexOf("\u00FF\u00C0");
        assertThat(file.charAt(frame + 9)).isEqualTo((char) 3);
        assertThat(file.charAt(frame + 11)).isEqualTo((char) 0x11);
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void saysNothingBesidesThePixels(ImageFormat format) {
        String file =
                new String(ImageEncoder.encode(Pictures.photo("chelsea.jpg"), format), StandardCharsets.ISO_8859_1);

        assertThat(file).doesNotContain("Exif", "tEXt", "tIME", "ICC_PROFILE", "iCCP", "EXIF", "XMP ");
    }

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void writesTheSameBytesFromManyThreads(ImageFormat format) {
        BufferedImage photo = ImageResizer.fit(Pictures.photo("rocket.jpg"), 200);

        List<byte[]> files = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> ImageEncoder.encode(photo, format))
                .toList();

        assertThat(files).allMatch(file -> java.util.Arrays.equals(file, files.get(0)));
    }

    @Test
    void keepsCodecsOffTheDisk() {
        ImageEncoder.encode(Pictures.plain(8, 8, 0), ImageFormat.PNG);

        assertThat(ImageIO.getUseCache()).isFalse();
    }

    private BufferedImage decode(byte[] file) {
        return decoder.open(file).decode(450);
    }
}
