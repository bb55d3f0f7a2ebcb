package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.PictureMetadata;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.source.Bomb.Bytes;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTests {
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 10, true));

    @ParameterizedTest
    @CsvSource({"raw.dng, RAW photos", "zstd.tif, Zstandard", "lzma.tif, LZMA"})
    void areNamedWhenTheyAreNotRead(String file, String name) {
        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> open(file))
                .withMessageContaining(name)
                .withMessageContaining("save the");
    }

    @Test
    void ofPagesTheLargestIsReadThatIsNoThumbnail() {
        assertThat(open("thumbnail-first.tif").size()).isEqualTo(new PixelSize(30, 20));
        assertThat(open("thumbnail-first.tif").decode(100).getWidth()).isEqualTo(30);
    }

    /** Each line ends at a whole byte; in the second file most are told by how they differ from the one above. */
    @ParameterizedTest
    @ValueSource(strings = {"fax-filled.tif", "fax-two-dimensional.tif"})
    void aFaxOfGroup3IsReadToItsLastRow(String file) {
        assertThat(Pictures.difference(open(file).decode(100), Pictures.png("kinds/fax.png")))
                .isZero();
    }

    @Test
    void aThumbnailInPhotoshopsResourcesIsNoPartOfThePicture() {
        assertThat(open("photoshop.tif").decode(100).getHeight()).isEqualTo(32);
    }

    @Test
    void aPhotoTellsWhatADrawingMayKeep() {
        assertThat(open("tagged.jpg").metadata())
                .isEqualTo(new PictureMetadata("2026:08:02 10:20:30", "A cup", "Zoë", "© Zoë"));
        assertThat(decoder.open(Pictures.file("images/plain.tif")).metadata().copyright())
                .isNull();
    }

    // As libvips and phones write it.
    @Test
    void exifInWebpMayHaveItsNameBeforeIt() {
        byte[] file = Pictures.file("images/orientation-6.webp");
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int chunk = text.lastIndexOf("EXIF");
        int length = file[chunk + 4] & 0xFF | (file[chunk + 5] & 0xFF) << 8;
        Bytes named = new Bytes(ByteOrder.LITTLE_ENDIAN)
                .put(Arrays.copyOf(file, chunk))
                .text("EXIF")
                .u32(length + 6)
                .text("Exif\0\0")
                .put(Arrays.copyOfRange(file, chunk + 8, file.length));
        byte[] bytes = named.array();
        bytes[4] += 6;

        BufferedImage image = decoder.open(bytes).decode(100);

        assertThat(text).doesNotContain("Exif\0\0");
        assertThat(Pictures.difference(image, Pictures.png("images/picture.png")))
                .isLessThan(3.5);
    }

    private SourcePhoto open(String file) {
        return decoder.open(Pictures.file("kinds/" + file));
    }
}
