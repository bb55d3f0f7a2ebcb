package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {
    private final CartoonOrder order = Orders.order(Styles.fast("shinkai"), 450, ImageFormat.JPEG);

    @ParameterizedTest
    @CsvSource({
        "holiday.jpg, holiday-shinkai.jpg",
        "no-ending, no-ending-shinkai.jpg",
        "été à Paris.png, été à Paris-shinkai.jpg",
        "C:\\photos\\cat.bmp, cat-shinkai.jpg",
        "../../etc/passwd, passwd-shinkai.jpg",
        ".hidden, cartoon-shinkai.jpg",
        "'', cartoon-shinkai.jpg"
    })
    void tellsThePhotoAndTheStyle(String original, String expected) {
        assertThat(FileNames.of(original, order)).isEqualTo(expected);
    }

    @Test
    void dropsWhatCouldBreakOutOfAHeader() {
        assertThat(FileNames.of("a\"\r\nX: y.jpg", order)).isEqualTo("aX y-shinkai.jpg");
    }

    @Test
    void cutsEndlessNames() {
        assertThat(FileNames.of("x".repeat(5000), order)).hasSizeLessThan(120);
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(FileNames.of("x".repeat(79) + "😀".repeat(9), order)).isEqualTo("x".repeat(79) + "-shinkai.jpg");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(FileNames.of(null, order)).isEqualTo("cartoon-shinkai.jpg");
    }
}
