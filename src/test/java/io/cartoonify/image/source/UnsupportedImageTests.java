package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cartoonify.image.Pictures;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedImageTests {
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 10, true));

    @ParameterizedTest
    @ValueSource(
            strings = {"", "B", "Dear sir or madam, please find enclosed no image at all.", "RIFF\1\0\0\0WAVEfmt "})
    void refusesWhatIsNoImage(String content) {
        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> decode(content.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessage(
                        "This is no image that is read here: send a JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP or GIF file.");
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG files"),
                arguments("%PDF-1.7", "PDF files"),
                arguments("\0\0\0\fJXL \r\n\u0087\n", "JPEG XL files"),
                arguments("\u00FF\n\u00FA\u001F", "JPEG XL files"),
                arguments("\0\0\0\fjP  \r\n\u0087\n", "JPEG 2000 files"),
                arguments("8BPS\0\1", "Photoshop files"),
                arguments("\0\0\0\u0018ftypcrx \0\0\0\1", "RAW photos"),
                arguments("FUJIFILMCCD-RAW 0201", "RAW photos"),
                arguments("IIU\0\b\0\0\0", "RAW photos"),
                arguments("\0\0\0\u0018ftypisom\0\0\0\1isomavc1", "Videos"),
                arguments("\0\0\1\0\1\0", "Icons"),
                arguments("qoif\0\0", "QOI files"));
    }

    @MethodSource("kinds")
    @ParameterizedTest
    void namesTheKindThatIsNotRead(String content, String kind) {
        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> decode(content.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageStartingWith(kind + " are not read here");
    }

    @Test
    void refusesABmpThatWrapsAnotherFile() {
        byte[] file = Pictures.file("images/true-color.bmp");
        file[30] = 4;

        assertThatExceptionOfType(UnsupportedImageException.class).isThrownBy(() -> decode(file));
    }

    private void decode(byte[] file) {
        decoder.open(file).decode(450);
    }
}
