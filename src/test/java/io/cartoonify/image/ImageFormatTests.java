package io.cartoonify.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFormatTests {
    @ParameterizedTest
    @CsvSource({"PNG, png, image/png, png", "JPEG, jpeg, image/jpeg, jpg", "WEBP, webp, image/webp, webp"})
    void hasTheNamesThatClientsKnow(ImageFormat format, String id, String mediaType, String extension) {
        assertThat(format.id()).isEqualTo(id);
        assertThat(format.mediaType()).isEqualTo(mediaType);
        assertThat(format.extension()).isEqualTo(extension);
    }
}
