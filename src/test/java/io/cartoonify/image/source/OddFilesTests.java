package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.codec.DecodeLimits;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people really send, made here, and what it shows. */
class OddFilesTests {
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 10, false));

    static Stream<OddFile> files() throws Exception {
        return Stream.of(OddJpegs.all(), OddPngs.all(), OddWebps.all(), OddTiffs.all(), OddBmps.all(), OddGifs.all())
                .flatMap(files -> files);
    }

    @MethodSource("files")
    @ParameterizedTest
    void areRead(OddFile file) {
        SourcePhoto photo = decoder.open(file.bytes());

        BufferedImage image = photo.decode(1000);

        assertThat(photo.size())
                .isEqualTo(new PixelSize(
                        file.expected().getWidth(), file.expected().getHeight()));
        assertThat(photo.hasAlpha()).isEqualTo(PackedPixels.hasAlpha(file.expected()));
        assertThat(image.getType()).isEqualTo(file.expected().getType());
        assertThat(Pictures.difference(image, file.expected())).isLessThanOrEqualTo(file.tolerance());
    }

    @MethodSource("files")
    @ParameterizedTest
    void areReadSmallerInLessMemory(OddFile file) {
        SourcePhoto photo = decoder.open(file.bytes());

        BufferedImage small = photo.decode(4);

        assertThat(small.getWidth()).isBetween(1, photo.size().width());
        assertThat(Math.max(small.getWidth(), small.getHeight())).isGreaterThanOrEqualTo(4);
        assertThat(photo.memory(4)).isBetween(1L, photo.memory(1000));
    }

    @Test
    void areMany() throws Exception {
        assertThat(files().count()).isGreaterThan(150);
        assertThat(files().map(OddFile::name)).doesNotHaveDuplicates();
    }
}
