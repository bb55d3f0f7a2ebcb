package io.cartoonify.image.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.header.TiffDirectory;
import io.cartoonify.testing.HugeTiff;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedImageTests {
    private static final int STRIP_OFFSETS = 273;

    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 10, true));

    /** What comes behind the pixels, or behind those of the first frame, may be missing. */
    @ParameterizedTest
    @CsvSource({
        "baseline.jpg, 2",
        "progressive.jpg, 2",
        "restarts.jpg, 2",
        "gray.jpg, 2",
        "cmyk.jpg, 2",
        "ycck.jpg, 2",
        "p3-profile.jpg, 2",
        "picture.png, 12",
        "interlaced.png, 12",
        "palette-transparent.png, 12",
        "lossy.webp, 0",
        "lossless.webp, 0",
        "alpha.webp, 0",
        "animated.webp, 1760",
        "plain.tif, 0",
        "lzw.tif, 0",
        "jpeg.tif, 0",
        "true-color.bmp, 0",
        "palette.bmp, 0",
        "still.gif, 4",
        "animated.gif, 4276"
    })
    void refusesAFileWhereverItsPixelsAreCut(String name, int behind) {
        byte[] file = Pictures.file("images/" + name);
        BufferedImage whole = decoder.open(file).decode(450);

        assertThat(cuts(file.length)
                        .filter(length -> isRefused(Arrays.copyOf(file, length)) != length < file.length - behind))
                .as("lengths of %d at which it was drawn and should not, or the other way about", file.length)
                .isEmpty();
        if (behind > 0) {
            BufferedImage drawn =
                    decoder.open(Arrays.copyOf(file, file.length - behind)).decode(450);
            assertThat(Pictures.difference(drawn, whole)).isZero();
        }
    }

    @Test
    void refusesAPngWithoutItsPalette() {
        byte[] file = Pictures.file("images/palette.png");
        // The chunk's name begins in lower case now, so that it may be left out.
        String text = new String(file, ISO_8859_1);
        file[text.indexOf("PLTE")] = 'p';

        assertThat(isRefused(file)).isTrue();
    }

    static Stream<byte[]> tiffs() {
        return Stream.of(
                new HugeTiff(80, 100, 1, 8, 1).uncompressed(),
                new HugeTiff(80, 100, 1, 8, 1).deflated(),
                new HugeTiff(80, 100, 1, 8, 1).packed(),
                new HugeTiff(80, 100, 0, 1, 1).faxed());
    }

    // The codec fills up a fax that ends before its last row, and so would draw a white page of nothing.
    @MethodSource("tiffs")
    @ParameterizedTest
    void refusesATiffWhoseStripsLieBehindItsEnd(byte[] tiff) {
        TiffDirectory directory = TiffDirectory.at(new FileBytes(tiff, ByteOrder.BIG_ENDIAN), directoryOf(tiff));
        byte[] far = tiff.clone();
        int list = indexOf(far, directory.values(STRIP_OFFSETS));
        far[list + 6] = 0x7F;

        assertThat(isRefused(tiff)).isFalse();
        assertThat(isRefused(far)).isTrue();
    }

    private static long directoryOf(byte[] tiff) {
        return ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
    }

    private static int indexOf(byte[] file, long[] numbers) {
        ByteBuffer wanted = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        LongStream.of(numbers).forEach(number -> wanted.putInt((int) number));
        return IntStream.range(0, file.length - wanted.capacity() + 1)
                .filter(at -> Arrays.equals(file, at, at + wanted.capacity(), wanted.array(), 0, wanted.capacity()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void refusesABmpWhoseRunsLeaveThePicture(int bits) {
        assertThat(isRefused(OddBmps.runs(bits, OddFile.WIDTH))).isFalse();
        assertThat(isRefused(OddBmps.runs(bits, OddFile.WIDTH + 20))).isTrue();
    }

    @Test
    void saysThatABmpOfNumbersOfColorsHasNoPalette() {
        byte[] file = Pictures.file("images/palette.bmp");
        // The pixels begin where the palette should.
        file[10] = 54;
        file[11] = 0;

        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() -> decoder.open(file))
                .withMessageContaining("no palette");
    }

    // Fifty places all over the file and every one of the last bytes.
    private static IntStream cuts(int length) {
        return IntStream.concat(
                IntStream.range(1, 50).map(i -> 16 + (length - 16) * i / 50), IntStream.range(length - 24, length));
    }

    private boolean isRefused(byte[] file) {
        try {
            decoder.open(file).decode(450);
            return false;
        } catch (DamagedImageException e) {
            return true;
        }
    }

    @Test
    void refusesAJpegThatLostItsMiddle() {
        byte[] file = Pictures.file("photos/coffee.jpg");
        byte[] gap = Arrays.copyOf(file, file.length / 2);
        System.arraycopy(file, file.length - 2, gap, gap.length - 2, 2);

        assertThat(isRefused(gap)).isTrue();
    }

    @Test
    void refusesAPngInWhichABitFlipped() {
        byte[] file = Pictures.file("images/palette.png");
        // In the palette, where nothing but the chunk's sum tells.
        file[50] ^= 1;

        assertThat(isRefused(file)).isTrue();
    }

    @Test
    void readsAPhotoWithOtherThingsBehindIt() {
        byte[] file = Pictures.file("images/baseline.jpg");

        assertThat(isRefused(Arrays.copyOf(file, file.length + 1000))).isFalse();
    }

    @Test
    void tellsTheSenderNothingOfTheCodec() {
        byte[] file = Pictures.file("images/plain.tif");

        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() ->
                        decoder.open(Arrays.copyOf(file, file.length - 100)).decode(450))
                .withMessage("The image is cut short or damaged: it cannot be decoded whole.")
                .withCauseInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseline.jpg",
                "orientation-6.jpg",
                "cmyk-profile.jpg",
                "p3-profile.png",
                "palette.png",
                "alpha.webp",
                "animated-alpha.webp",
                "lossless.webp",
                "orientation-8.tif",
                "lzw.tif",
                "palette.bmp",
                "animated.gif"
            })
    void drawsOrRefusesWhateverBytesAreWrong(String name) {
        byte[] file = Pictures.file("images/" + name);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] wrong = file.clone();
            wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
            wrong[random.nextInt(Math.min(300, wrong.length))] = (byte) random.nextInt();
            assertThatCode(() -> drawOrRefuse(wrong)).doesNotThrowAnyException();
        }
    }

    private void drawOrRefuse(byte[] file) {
        try {
            decoder.open(file).decode(450);
        } catch (DamagedImageException | ImageTooLargeException | UnsupportedImageException expected) {
            // All that may happen.
        }
    }
}
