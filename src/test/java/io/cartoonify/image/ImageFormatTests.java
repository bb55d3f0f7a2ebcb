package io.cartoonify.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTests {
    @ParameterizedTest
    @CsvSource({"png, image/png, png", "jpeg, image/jpeg, jpg", "webp, image/webp, webp"})
    void goesByItsId(String id, String mediaType, String extension) {
        ImageFormat format = ImageFormat.parse(id);

        assertThat(format.id()).isEqualTo(id);
        assertThat(format.mediaType()).isEqualTo(mediaType);
        assertThat(format.extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gif", "PNG", "jpg"})
    void listsWhatThereIsWhenAskedForAnother(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFormat.parse(id))
                .withMessage("The format must be one of png, jpeg, webp.");
    }

    @Test
    void knowsWhichCanBeTransparent() {
        assertThat(ImageFormat.PNG.hasAlpha()).isTrue();
        assertThat(ImageFormat.JPEG.hasAlpha()).isFalse();
        assertThat(ImageFormat.WEBP.hasAlpha()).isTrue();
    }
}
