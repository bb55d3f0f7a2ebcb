package io.cartoonify.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
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
            decoder.decode(file, 450);
            return false;
        } catch (DamagedImageException e) {
            return true;
        }
    }
}
