package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.source.Bomb.Bytes;
import io.cartoonify.testing.HugeTiff;
import io.cartoonify.testing.InkProfile;
import java.awt.color.ICC_ColorSpace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
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

    // Bits of a sample, samples, and what the fourth is: 1 for alpha that the colors are multiplied by, 2 for other
    // alpha.
    @ParameterizedTest
    @CsvSource({"8, 4, 2", "8, 4, 1", "16, 3, 0", "16, 4, 2", "16, 4, 1", "32, 3, 0"})
    void aProfileIsAppliedOnceWhateverTheSamplesAre(int bits, int samples, int extra) throws IOException {
        byte[] profile = profile();
        int expected = color(filled(colors(8, 3, 0).withProfile(profile).uncompressed(), 200, 60, 60));

        byte[] file = colors(bits, samples, extra).withProfile(profile).uncompressed();
        int pixel = color(fill(file, bits, samples, 200, 60, 60, 255));

        assertThat(expected).isNotEqualTo(0xFFC83C3C);
        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(pixel >>> shift & 0xFF).isCloseTo(expected >>> shift & 0xFF, within(1));
        }
    }

    private static HugeTiff colors(int bits, int samples, int extra) {
        HugeTiff file = new HugeTiff(WIDTH, HEIGHT, 2, bits, samples);
        if (extra > 0) {
            file.with(338, extra);
        }
        return bits == 32 ? file.with(339, 3, 3, 3) : file;
    }

    /** Samples of 8 bits as they are in the file: twice in 16 bits, as a part of 1 in 32. */
    private static byte[] fill(byte[] file, int bits, int samples, int... levels) {
        ByteBuffer pixels = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < WIDTH * HEIGHT * samples; i++) {
            int level = levels[i % samples];
            switch (bits) {
                case 8 -> pixels.put(8 + i, (byte) level);
                case 16 -> pixels.putShort(8 + 2 * i, (short) (level * 257));
                default -> pixels.putFloat(8 + 4 * i, level / 255f);
            }
        }
        return file;
    }

    /** That of Display P3, out of a photo. */
    private static byte[] profile() throws IOException {
        try (ImageInputStream file = new ByteArrayImageInputStream(Pictures.file("images/p3-profile.tif"))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
            reader.setInput(file);
            return ((ICC_ColorSpace)
                            reader.getImageTypes(0).next().getColorModel().getColorSpace())
                    .getProfile()
                    .getData();
        }
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
