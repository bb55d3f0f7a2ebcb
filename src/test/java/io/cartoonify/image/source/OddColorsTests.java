package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.Pictures;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.source.Bomb.Bytes;
import io.cartoonify.testing.HugeTiff;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Color models that the codecs behind read wrong when they are left alone. */
class OddColorsTests {
    private static final int WIDTH = 20;
    private static final int HEIGHT = 10;

    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 1, true));

    // As Pillow has them.
    @ParameterizedTest
    @CsvSource({"128, 0, 0, 119, 119, 119", "160, 22, -38, 163, 140, 220", "90, -28, 52, 49, 94, 0"})
    void labIsAsLightAsPeersHaveIt(int lightness, int a, int b, int red, int green, int blue) {
        int pixel = color(filled(new HugeTiff(WIDTH, HEIGHT, 8, 8, 3).uncompressed(), lightness, a, b));

        assertThat(pixel >> 16 & 0xFF).isBetween(red - 1, red + 1);
        assertThat(pixel >> 8 & 0xFF).isBetween(green - 1, green + 1);
        assertThat(pixel & 0xFF).isBetween(blue - 1, blue + 1);
    }

    @Test
    void yCbCrOfCoefficientsByZeroIsReadByTheUsualOnes() {
        HugeTiff usual = new HugeTiff(WIDTH, HEIGHT, 6, 8, 3).with(530, 1, 1);
        int expected = color(filled(usual.uncompressed(), 100, 90, 160));

        HugeTiff wrong = usual.with(529, 1, 0, 1, 0, 1, 0);

        assertThat(expected).isNotEqualTo(0xFF000000);
        assertThat(color(filled(wrong.uncompressed(), 100, 90, 160))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void colorsThatShareAByteAreRefusedInWords(int bits) {
        byte[] file = new HugeTiff(WIDTH, HEIGHT, 2, bits, 3).uncompressed();

        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> decoder.open(file))
                .withMessageContaining("less than 8 bits");
    }

    @Test
    void samplesOfDifferentDepthsAreRefusedInWords() {
        byte[] file = new HugeTiff(WIDTH, HEIGHT, 2, 8, 4)
                .with(338, 2)
                .with(258, 8, 8, 8, 1)
                .uncompressed();

        assertThatExceptionOfType(UnsupportedImageException.class)
                .isThrownBy(() -> decoder.open(file))
                .withMessage("TIFF files of this kind are not read here: save the image as PNG or JPEG.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "ycck.jpg"})
    void inksAreReadByAProfileThatOnlyLeadsAwayFromThem(String name) {
        byte[] file = Pictures.file("images/" + name);
        Bytes labelled = new Bytes(ByteOrder.BIG_ENDIAN).put(Arrays.copyOf(file, 2));
        byte[] profile = InkProfile.allRed();
        labelled.u8(0xFF, 0xE2).u16(profile.length + 16).text("ICC_PROFILE\0").u8(1, 1);
        labelled.put(profile).put(Arrays.copyOfRange(file, 2, file.length));

        int pixel = color(labelled.array());

        assertThat(pixel >> 16 & 0xFF).isGreaterThan(250);
        assertThat(pixel >> 8 & 0xFF).isLessThan(10);
        assertThat(pixel & 0xFF).isLessThan(10);
    }

    @Test
    void aBmpOfSixteenBitsKeepsItsTransparency() {
        Bytes file = new Bytes(ByteOrder.LITTLE_ENDIAN)
                .text("BM")
                .u32(70 + 4)
                .u32(0)
                .u32(70)
                .u32(56)
                .u32(2)
                .u32(1)
                .u16(1)
                .u16(16)
                .u32(3)
                .put(new byte[20])
                .u32(0xF00)
                .u32(0xF0)
                .u32(0xF)
                .u32(0xF000)
                .u16(0xFF00)
                .u16(0x0F00);
        SourcePhoto photo = decoder.open(file.array());

        assertThat(photo.hasAlpha()).isTrue();
        assertThat(photo.decode(10).getRGB(0, 0)).isEqualTo(0xFFFF0000);
        assertThat(photo.decode(10).getRGB(1, 0) >>> 24).isZero();
    }

    /** The file with the same three samples everywhere; its rows begin behind eight bytes. */
    private static byte[] filled(byte[] file, int... samples) {
        for (int i = 0; i < WIDTH * HEIGHT * 3; i++) {
            file[8 + i] = (byte) samples[i % 3];
        }
        return file;
    }

    private int color(byte[] file) {
        return decoder.open(file).decode(100).getRGB(5, 5);
    }
}
