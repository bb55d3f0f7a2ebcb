package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.Pictures;
import io.cartoonify.image.UnsupportedImageException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedImageTests {
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 10, true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "B",
                "Dear sir or madam, please find enclosed no image at all.",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "%PDF-1.7",
                "RIFF\1\0\0\0WAVEfmt ",
                "\0\0\0\fJXL \r\n\u0087\n"
            })
    void refusesWhatIsNoImage(String content) {
        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> decode(content.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessage("This is no image that is read here: send a JPEG, PNG, WebP, TIFF, BMP or GIF file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "mif1", "avif"})
    void saysWhatToDoAboutPhonePhotos(String brand) {
        byte[] file = ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> decode(file))
                .withMessageContaining("HEIC and AVIF")
                .withMessageContaining("save the photo as JPEG");
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
