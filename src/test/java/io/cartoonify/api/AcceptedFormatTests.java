package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.ImageFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class AcceptedFormatTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | PNG",
                "*/*                                   | PNG",
                "image/*                               | PNG",
                "application/json                      | PNG",
                "image/webp                            | WEBP",
                "image/avif, image/jpeg                | JPEG",
                "image/png;q=0.5, image/webp           | WEBP",
                "*/*;q=0.1, image/jpeg;q=0.2           | JPEG",
                "image/webp;q=0, image/jpeg            | JPEG",
                "image/jpg                             | JPEG",
                "image/x-png;q=0.4, image/pjpeg;q=0.5  | JPEG",
                "image/png;q=0, image/*                | JPEG",
                "image/png;q=0, image/jpeg;q=0, */*    | WEBP",
                "image/jpeg, image/png, image/webp     | PNG",
                "*/*, image/png;q=0.1                  | JPEG",
                "text/html, image/webp, */*;q=0.8      | WEBP"
            })
    void picksTheFormatThatTheClientLikesBest(String accept, ImageFormat expected) {
        assertThat(AcceptedFormat.of(MediaType.parseMediaTypes(accept))).isEqualTo(expected);
    }
}
