package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.UnsupportedImageException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedImageTests {
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 10, true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseline.jpg",
                "progressive.jpg",
                "restarts.jpg",
                "gray.jpg",
                "cmyk.jpg",
                "ycck.jpg",
                "p3-profile.jpg",
                "picture.png",
                "interlaced.png",
                "palette-transparent.png",
                "lossy.webp",
                "lossless.webp",
                "alpha.webp",
                "animated.webp",
                "plain.tif",
                "lzw.tif",
                "jpeg.tif",
                "true-color.bmp",
                "palette.bmp",
                "still.gif",
                "animated.gif"
            })
    void refusesAFileWhereverItIsCut(String name) {
        byte[] file = Pictures.file("images/" + name);

        assertThat(cuts(file.length).filter(length -> !isRefused(Arrays.copyOf(file, length))))
                .as("lengths of %d at which it was drawn", file.length)
                .isEmpty();
    }

    // Fifty places all over the file and every one of the last bytes.
    private static IntStream cuts(int length) {
        return IntStream.concat(
                IntStream.range(1, 50).map(i -> 16 + (length - 16) * i / 50), IntStream.range(length - 24, length));
    }

    private boolean isRefused(byte[] file) {
        try {
            decoder.open(file).decode(450);
            return false;
        } catch (DamagedImageException e) {
            return true;
        }
    }

    @Test
    void refusesAJpegThatLostItsMiddle() {
        byte[] file = Pictures.file("photos/coffee.jpg");
        byte[] gap = Arrays.copyOf(file, file.length / 2);
        System.arraycopy(file, file.length - 2, gap, gap.length - 2, 2);

        assertThat(isRefused(gap)).isTrue();
    }

    @Test
    void refusesAPngInWhichABitFlipped() {
        byte[] file = Pictures.file("images/palette.png");
        // In the palette, where nothing but the chunk's sum tells.
        file[50] ^= 1;

        assertThat(isRefused(file)).isTrue();
    }

    @Test
    void readsAPhotoWithOtherThingsBehindIt() {
        byte[] file = Pictures.file("images/baseline.jpg");

        assertThat(isRefused(Arrays.copyOf(file, file.length + 1000))).isFalse();
    }

    @Test
    void tellsTheSenderNothingOfTheCodec() {
        byte[] file = Pictures.file("images/plain.tif");

        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() -> decoder.open(Arrays.copyOf(file, 100)).decode(450))
                .withMessage("The image is cut short or damaged: it cannot be decoded whole.")
                .withCauseInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseline.jpg",
                "orientation-6.jpg",
                "cmyk-profile.jpg",
                "p3-profile.png",
                "palette.png",
                "alpha.webp",
                "animated-alpha.webp",
                "lossless.webp",
                "orientation-8.tif",
                "lzw.tif",
                "palette.bmp",
                "animated.gif"
            })
    void drawsOrRefusesWhateverBytesAreWrong(String name) {
        byte[] file = Pictures.file("images/" + name);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] wrong = file.clone();
            wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
            wrong[random.nextInt(Math.min(300, wrong.length))] = (byte) random.nextInt();
            assertThatCode(() -> drawOrRefuse(wrong)).doesNotThrowAnyException();
        }
    }

    private void drawOrRefuse(byte[] file) {
        try {
            decoder.open(file).decode(450);
        } catch (DamagedImageException | ImageTooLargeException | UnsupportedImageException expected) {
            // All that may happen.
        }
    }
}
