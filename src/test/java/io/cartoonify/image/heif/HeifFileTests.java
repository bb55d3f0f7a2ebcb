package io.cartoonify.image.heif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.ffmpeg.FfmpegInstallation;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.pixels.NumberedColors;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.image.source.SourcePhoto;
import io.cartoonify.testing.HugeHeif;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no FFmpeg in the jar there")
class HeifFileTests {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Path executable = Path.of("");

    private final ImageDecoder decoder = decoder(new HeifDecoder(new Ffmpeg(executable), LIMIT));

    @BeforeAll
    static void unpack() throws IOException {
        executable = FfmpegInstallation.unpack(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "plain.heic, picture.png, 1",
        "grid.heic, picture.png, 1",
        "ten-bits.heic, picture.png, 1",
        "alpha.heic, alpha.png, 1",
        "p3.heic, p3.png, 1",
        "turned-1.heic, turned-1.png, 1",
        "turned-2.heic, turned-2.png, 1",
        "turned-3.heic, turned-3.png, 1",
        "mirrored.heic, mirrored.png, 1",
        "plain.avif, picture.png, 1.5",
        "limited.avif, picture.png, 2",
        "ten-bits.avif, picture.png, 1.5",
        "alpha.avif, alpha.png, 1.5",
        "ten-bits-alpha.avif, alpha.png, 1.5"
    })
    void showsTheSamePictureAsPng(String file, String png, double tolerance) {
        SourcePhoto photo = decoder.open(Pictures.file("heif/" + file));
        BufferedImage expected = decoder.open(Pictures.file("heif/" + png)).decode(1000);

        BufferedImage image = photo.decode(1000);

        assertThat(photo.size()).isEqualTo(new PixelSize(expected.getWidth(), expected.getHeight()));
        assertThat(photo.hasAlpha()).isEqualTo(png.equals("alpha.png"));
        assertThat(image.getType()).isEqualTo(expected.getType());
        assertThat(Pictures.difference(image, expected)).isLessThan(tolerance);
    }

    static Stream<Arguments> odd() {
        return Stream.of("plain.heic", "grid.heic", "alpha.heic", "plain.avif", "ten-bits.avif", "alpha.avif")
                .flatMap(name -> OddHeifs.of(Pictures.file("heif/" + name)).entrySet().stream()
                        .map(odd -> arguments(name, odd.getKey(), odd.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("odd")
    void isReadWhateverOthersWriteAroundIt(String name, String kind, byte[] file) {
        BufferedImage expected = decoder.open(Pictures.file("heif/" + name)).decode(1000);

        BufferedImage image = decoder.open(file).decode(1000);

        assertThat(Pictures.difference(image, expected)).as(kind).isZero();
    }

    @Test
    void showsTheApertureAlone() {
        BufferedImage whole = decoder.open(HugeHeif.cropped(160, 96, 0, 0)).decode(1000);

        BufferedImage shown = decoder.open(HugeHeif.cropped(100, 40, -10, 8)).decode(1000);

        assertThat(shown.getWidth()).isEqualTo(100);
        assertThat(shown.getHeight()).isEqualTo(40);
        for (int i = 0; i < 4000; i++) {
            assertThat(shown.getRGB(i % 100, i / 100)).isEqualTo(whole.getRGB(20 + i % 100, 36 + i / 100));
        }
    }

    @ParameterizedTest
    @CsvSource({"161, 96, 0, 0", "100, 40, 31, 0", "0, 40, 0, 0", "100, 40, 0, -40"})
    void showsAllWhereTheApertureMakesNoSense(int width, int height, int right, int down) {
        assertThat(decoder.open(HugeHeif.cropped(width, height, right, down)).size())
                .isEqualTo(new PixelSize(160, 96));
    }

    @ParameterizedTest
    @CsvSource({"plain.avif, 12, 13", "plain.avif, 9, 16", "grid.heic, 12, 13", "grid.heic, 9, 18"})
    void isOfTheColorsThatItsNumbersTell(String name, int primaries, int transfer) {
        byte[] file = Pictures.file("heif/" + name);
        BufferedImage expected = decoder.open(file).decode(1000);
        BufferedImage plain = PackedPixels.copy(expected);
        ColorProfile.toSrgb(expected, Objects.requireNonNull(NumberedColors.profile(primaries, transfer)), false);
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("nclx") + 4;
        file[at + 1] = (byte) primaries;
        file[at + 3] = (byte) transfer;

        BufferedImage image = decoder.open(file).decode(1000);

        assertThat(Pictures.difference(expected, plain)).isGreaterThan(1);
        assertThat(Pictures.difference(image, expected)).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.heic", "plain.heic", "alpha.avif"})
    void isReadWholeOrRefused(String name) {
        byte[] file = Pictures.file("heif/" + name);

        for (int length = 40; length < file.length; length += file.length / 12) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatExceptionOfType(DamagedImageException.class)
                    .as("%d of %d bytes", length, file.length)
                    .isThrownBy(() -> decoder.open(cut).decode(1000));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.heic", "alpha.avif"})
    void isDrawnOrRefusedWhateverBytesAreWrong(String name) {
        byte[] file = Pictures.file("heif/" + name);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] wrong = file.clone();
            wrong[random.nextInt(Math.min(700, wrong.length))] = (byte) random.nextInt();
            drawOrRefuse(wrong);
        }
    }

    private void drawOrRefuse(byte[] file) {
        try {
            decoder.open(file).decode(1000);
        } catch (DamagedImageException | ImageTooLargeException | UnsupportedImageException expected) {
            // All that may happen.
        }
    }

    @Test
    void isJudgedByItsHeader() {
        byte[] file = Pictures.file("heif/grid.heic");
        ImageDecoder small = new ImageDecoder(new DecodeLimits(
                160 * 96 - 1, 1, true, false, new HeifDecoder(new Ffmpeg(Path.of("/no/such/program")), LIMIT)));

        assertThatExceptionOfType(ImageTooLargeException.class)
                .isThrownBy(() -> small.open(file))
                .withMessageContaining("160 x 96");
    }

    @Test
    void isGivenUpWhenItTakesTooLong() throws IOException {
        Path slow = Files.writeString(folder.resolve("slow"), "#!/bin/sh\nexec sleep 60\n");
        slow.toFile().setExecutable(true);

        assertThatExceptionOfType(ImageTooLargeException.class)
                .isThrownBy(() -> decode(new HeifDecoder(new Ffmpeg(slow), Duration.ofMillis(200))))
                .withMessageContaining("longer to decode");
    }

    @Test
    void isRefusedWhenTheDecoderDies() throws IOException {
        Path dying = Files.writeString(folder.resolve("dying"), "#!/bin/sh\necho crashed >&2\nkill -SEGV $$\n");
        dying.toFile().setExecutable(true);

        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() -> decode(new HeifDecoder(new Ffmpeg(dying), LIMIT)))
                .withStackTraceContaining("crashed");
    }

    @Test
    void isNotToBlameForADecoderThatCannotBeStarted() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> decode(new HeifDecoder(new Ffmpeg(Path.of("/no/such/program")), LIMIT)));
        assertThat(new Ffmpeg(Path.of("/no/such/program")).version()).isEmpty();
    }

    @Test
    void isRefusedInWordsWithoutADecoder() {
        byte[] file = Pictures.file("heif/plain.heic");
        ImageDecoder without = new ImageDecoder(new DecodeLimits(1_000_000, 1, true));

        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> without.open(file))
                .withMessage("HEIC and AVIF are not read on this server: save the photo as JPEG, PNG or WebP.");
    }

    @Test
    void hasADecoderThatTellsItsVersion() {
        assertThat(new Ffmpeg(executable).version()).startsWith("ffmpeg version");
    }

    private static void decode(HeifDecoder ffmpeg) {
        decoder(ffmpeg).open(Pictures.file("heif/plain.heic")).decode(1000);
    }

    private static ImageDecoder decoder(HeifDecoder ffmpeg) {
        return new ImageDecoder(new DecodeLimits(1_000_000, 1, true, false, ffmpeg));
    }
}
