package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.DamagedImageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TiffFileTests {
    private static final int ORIENTATION = 0x0112;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int TILE_WIDTH = 322;

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void tellsTheOrientationInEitherByteOrder(String order) {
        byte[] file = tiff(order.startsWith("L") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, ORIENTATION, 6);

        assertThat(TiffFile.parse(file).orientation()).isEqualTo(Orientation.RIGHT_TOP);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65535})
    void isUprightWhenTheOrientationMakesNoSense(int number) {
        assertThat(TiffFile.parse(tiff(ByteOrder.LITTLE_ENDIAN, ORIENTATION, number))
                        .orientation())
                .isEqualTo(Orientation.TOP_LEFT);
    }

    @ParameterizedTest
    @CsvSource({SAMPLES_PER_PIXEL + ", 60000", TILE_WIDTH + ", 268435456", TILE_WIDTH + ", -1"})
    void refusesRowsThatWouldFillTheMemory(int tag, int value) {
        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() -> TiffFile.parse(tiff(ByteOrder.LITTLE_ENDIAN, tag, value)));
    }

    @Test
    void refusesPagesThatGoRoundInACircle() {
        byte[] file = tiff(ByteOrder.LITTLE_ENDIAN, ORIENTATION, 1);
        file[22] = 8;

        assertThatExceptionOfType(DamagedImageException.class).isThrownBy(() -> TiffFile.parse(file));
    }

    /** A TIFF file with a single entry and no picture. */
    private static byte[] tiff(ByteOrder order, int tag, int value) {
        ByteBuffer file = ByteBuffer.allocate(26).order(order);
        file.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        file.putShort((short) 42).putInt(8).putShort((short) 1);
        boolean isShort = value >= 0 && value < 1 << 16;
        file.putShort((short) tag).putShort((short) (isShort ? 3 : 4)).putInt(1);
        return (isShort ? file.putShort((short) value).putShort((short) 0) : file.putInt(value)).array();
    }
}
