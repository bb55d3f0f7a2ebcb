package io.cartoonify.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ScanTests {
    static final List<JpegPhoto> KINDS = List.of(
            new JpegPhoto(1, 1, 0, false),
            new JpegPhoto(2, 1, 0, true),
            new JpegPhoto(1, 2, 0, false),
            new JpegPhoto(2, 2, 0, false),
            new JpegPhoto(2, 2, 0, true));

    private static final BufferedImage GRAINY = JpegPhoto.grainy(203, 151);

    @ParameterizedTest
    @FieldSource("KINDS")
    void readsTheSameInHoweverManyStrands(JpegPhoto kind) {
        byte[] file = kind.write(GRAINY);
        short[] inOne = read(file, 1);

        for (int strands = 2; strands < 100; strands++) {
            assertThat(read(file, strands)).as("%d strands", strands).isEqualTo(inOne);
        }
    }

    @Test
    void readsTheSameWhereStrandsNeverMeet() {
        // Of one color: units are all alike, so that there is nothing to fall into step with.
        byte[] file = JpegPhoto.USUAL.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB));

        assertThat(read(file, 7)).isEqualTo(read(file, 1));
    }

    @ParameterizedTest
    @CsvSource({"0", "5"})
    void judgesDamageTheSameInHoweverManyStrands(int restartInterval) {
        byte[] file = new JpegPhoto(2, 2, restartInterval, false).write(GRAINY);
        int start = HeaderReader.read(file).scanStart();
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = file.clone();
            damaged[start + random.nextInt(file.length - start)] ^= (byte) (1 << random.nextInt(8));

            assertThat(readIfWhole(damaged, 1 + i % 16)).isEqualTo(readIfWhole(damaged, 1));
        }
    }

    @Test
    void refusesDataThatEndEarly() {
        byte[] file = JpegPhoto.USUAL.write(GRAINY);
        for (int length = HeaderReader.read(file).scanStart(); length < file.length - 2; length += 7) {
            byte[] cut = Arrays.copyOf(file, length + 2);
            cut[length] = (byte) 0xFF;
            cut[length + 1] = (byte) 0xD9;

            assertThatExceptionOfType(UnusualJpegException.class).isThrownBy(() -> read(cut, 1));
        }
    }

    @Test
    void refusesMoreDataThanThereShouldBe() {
        byte[] file = JpegPhoto.USUAL.write(GRAINY);
        byte[] more = Arrays.copyOf(file, file.length + 1);
        more[file.length - 2] = 0;
        more[file.length - 1] = (byte) 0xFF;
        more[file.length] = (byte) 0xD9;

        assertThatExceptionOfType(UnusualJpegException.class).isThrownBy(() -> read(more, 1));
    }

    @Test
    void refusesRestartsOutOfOrder() {
        byte[] file = new JpegPhoto(2, 2, 13, false).write(GRAINY);
        for (int at = HeaderReader.read(file).scanStart(); at < file.length; at++) {
            if (file[at] == (byte) 0xFF && file[at + 1] == (byte) 0xD1) {
                file[at + 1] = (byte) 0xD2;
                break;
            }
        }

        assertThatExceptionOfType(UnusualJpegException.class).isThrownBy(() -> read(file, 1));
    }

    private static short[] readIfWhole(byte[] file, int strands) {
        try {
            return read(file, strands);
        } catch (UnusualJpegException e) {
            return new short[0];
        }
    }

    private static short[] read(byte[] file, int strands) {
        return Scan.read(file, HeaderReader.read(file), 4, strands);
    }
}
