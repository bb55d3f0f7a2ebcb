package io.cartoonify.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.image.source.ImageDecoder;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the library is not used there")
class JpegPixelsTests {
    private static final byte[] PHOTO = Pictures.file("photos/coffee.jpg");

    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 1, false));
    private final ImageDecoder exact = new ImageDecoder(new DecodeLimits(1_000_000, 1, true));

    @ParameterizedTest
    @CsvSource({"150, 300", "151, 600", "75, 150", "60, 150", "37, 75", "600, 600", "5000, 600"})
    void leavesTwiceTheSizeWantedOrWhatThereIs(int wanted, int left) {
        assertThat(decoder.open(PHOTO).decode(wanted).getWidth()).isEqualTo(left);
    }

    @Test
    void isNotSeenAfterTheExactFilter() {
        BufferedImage scaled = ImageResizer.fit(decoder.open(PHOTO).decode(130), 130);

        assertThat(Pictures.difference(
                        scaled, ImageResizer.fit(exact.open(PHOTO).decode(130), 130)))
                .isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adobe-profile",
                "baseline",
                "cmyk",
                "cmyk-profile",
                "full-color",
                "gray",
                "orientation-6",
                "p3-profile",
                "progressive",
                "restarts",
                "ycck"
            })
    void showsTheSamePictureWhateverTheKindOfJpeg(String name) {
        byte[] file = Pictures.file("images/" + name + ".jpg");

        BufferedImage scaled = ImageResizer.fit(decoder.open(file).decode(12), 12);

        assertThat(Pictures.difference(scaled, ImageResizer.fit(exact.open(file).decode(12), 12)))
                .isLessThan(2);
    }

    @Test
    void refusesAFileThatWasCut() {
        byte[] cut = Arrays.copyOf(PHOTO, PHOTO.length / 2);

        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() -> decoder.open(cut).decode(150));
    }

    @Test
    void drawsWhatThereIsIfTheOperatorWantsThat() {
        byte[] cut = Arrays.copyOf(PHOTO, PHOTO.length / 2);
        ImageDecoder lenient = new ImageDecoder(new DecodeLimits(1_000_000, 1, true, true, null));

        BufferedImage half = lenient.open(cut).decode(600);
        BufferedImage whole = exact.open(PHOTO).decode(600);

        assertThat(half.getRGB(300, 50)).isEqualTo(whole.getRGB(300, 50));
        assertThat(half.getRGB(300, 390)).isNotEqualTo(whole.getRGB(300, 390));
    }

    @Test
    void readsAPhotoWithOtherThingsBehindIt() {
        byte[] padded = Arrays.copyOf(PHOTO, PHOTO.length + 1000);

        assertThat(decoder.open(padded).decode(150).getWidth()).isEqualTo(300);
    }

    @Test
    void whatTheLibrarySaysOfAPhotoDoesNotReachStandardError(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said");

        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Later Javas have a word on it; the jar allows it in its manifest.
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutPhoto.class.getName())
                .redirectError(said.toFile())
                .start()
                .waitFor();

        assertThat(said).hasContent("What others say is heard.");
    }
}
