package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.Pictures;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeLimitsTests {
    private static final int PIXELS = 48 * 32;

    @ParameterizedTest
    @ValueSource(strings = {"baseline.jpg", "picture.png", "lossy.webp", "plain.tif", "true-color.bmp", "still.gif"})
    void areOnPixelsAsTheHeaderTellsThem(String name) {
        byte[] file = Pictures.file("images/" + name);

        assertThatNoException().isThrownBy(() -> decode(file, PIXELS, 1));
        assertThatExceptionOfType(ImageTooLargeException.class)
                .isThrownBy(() -> decode(file, PIXELS - 1, 1))
                .withMessage("The image has 48 x 32 pixels; at most 1535 are accepted.");
    }

    @ParameterizedTest
    @CsvSource({"animated.gif, 3", "animated.webp, 3", "pages.tif, 3"})
    void areOnFrames(String name, int frames) {
        byte[] file = Pictures.file("images/" + name);

        assertThatNoException().isThrownBy(() -> decode(file, PIXELS, frames));
        assertThatExceptionOfType(ImageTooLargeException.class).isThrownBy(() -> decode(file, PIXELS, frames - 1));
    }

    @Test
    void refuseAHugePictureWithoutDecodingIt() {
        // 60,000 x 60,000 pixels would take 14 GB.
        byte[] bomb = png(60_000, 60_000);

        assertThat(bomb).hasSizeLessThan(100);
        assertThatExceptionOfType(ImageTooLargeException.class).isThrownBy(() -> decode(bomb, 50_000_000, 1));
    }

    @Test
    void mustLetAPixelThrough() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DecodeLimits(0, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new DecodeLimits(1, 0, false));
    }

    private static void decode(byte[] file, long maxPixels, int maxFrames) {
        new ImageDecoder(new DecodeLimits(maxPixels, maxFrames, true))
                .open(file)
                .decode(450);
    }

    /** A PNG file of this size in 8-bit RGB that has nothing but a header and an end. */
    private static byte[] png(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        ByteBuffer file = ByteBuffer.allocate(8 + 25 + 12).putLong(0x89504E470D0A1A0AL);
        return put(put(file, "IHDR", header.array()), "IEND", new byte[0]).array();
    }

    private static ByteBuffer put(ByteBuffer file, String name, byte[] content) {
        file.putInt(content.length);
        int start = file.position();
        file.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 sum = new CRC32();
        sum.update(file.array(), start, file.position() - start);
        return file.putInt((int) sum.getValue());
    }
}
