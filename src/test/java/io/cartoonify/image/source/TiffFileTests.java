package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.image.DamagedImageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffFileTests {
    private static final DecodeLimits LIMITS = new DecodeLimits(1_000_000, 10, true);
    private static final int ORIENTATION = 0x0112;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int TILE_WIDTH = 322;

    @ParameterizedTest
    @CsvSource({SAMPLES_PER_PIXEL + ", 60000", TILE_WIDTH + ", 268435456", TILE_WIDTH + ", -1"})
    void refusesRowsThatWouldFillTheMemory(int tag, int value) {
        assertThatExceptionOfType(DamagedImageException.class)
                .isThrownBy(() -> TiffFile.parse(tiff(ByteOrder.LITTLE_ENDIAN, tag, value), LIMITS));
    }

    @Test
    void refusesPagesThatGoRoundInACircle() {
        byte[] file = tiff(ByteOrder.LITTLE_ENDIAN, ORIENTATION, 1);
        file[22] = 8;

        assertThatExceptionOfType(DamagedImageException.class).isThrownBy(() -> TiffFile.parse(file, LIMITS));
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
