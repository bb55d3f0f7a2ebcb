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
    @ValueSource(strings = {"B", "Dear sir or madam, please find enclosed no image at all.", "RIFF\1\0\0\0WAVEfmt "})
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
                arguments("\0\0\2\0\1\0 ", "Icons"),
                arguments("\0\0\2\0\0\0\0\0\0\0\0\0", "TGA files"),
                arguments("IIRS\b\0\0\0", "RAW photos"),
                arguments("gimp xcf v011\0", "GIMP files"),
                arguments("P6\n2 2\n255\n", "PNM files"),
                arguments("#?RGBE\n", "Radiance files"),
                arguments("%!PS-Adobe-3.0 EPSF-3.0", "PostScript files"),
                arguments("\0".repeat(128) + "DICM", "DICOM files"),
                arguments("\0\0\1\0moov", "Videos"),
                arguments("RIFF\1\0\0\0AVI LIST", "Videos"),
                arguments("\u001F\u008B\b\0", "Archives"),
                arguments("<!DOCTYPE html><html>", "Web pages"),
                arguments("\n <HTML>", "Web pages"),
                arguments("\u00EF\u00BB\u00BF<!DOCTYPE svg PUBLIC>", "SVG files"),
                arguments("data:image/png;base64,iVBORw0KGgo=", "Photos in base64"),
                arguments("/9j/4AAQSkZJRgABAQ", "Photos in base64"),
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
    void saysThatAFileIsEmpty() {
        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> decode(new byte[0]))
                .withMessage("The file is empty.");
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
