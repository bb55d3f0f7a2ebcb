package io.cartoonify.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PixelSize;
import io.cartoonify.testing.Digits;
import org.junit.jupiter.api.Test;

class FrameReaderTests {

    @Test
    void writesNumbersAsFfmpegReadsThemWhateverTheMachinesLanguage() {
        try (Digits digits = Digits.arabic()) {
            assertThat(FrameReader.filters(new PixelSize(640, 360), "bt709")).startsWith("scale=640:360:");
        }
    }
}
