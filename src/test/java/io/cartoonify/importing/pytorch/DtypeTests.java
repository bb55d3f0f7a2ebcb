package io.cartoonify.importing.pytorch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DtypeTests {
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "0x3f800000, 0x3f80", // fits
        "0x3f807fff, 0x3f80", // just below the middle
        "0x3f808000, 0x3f80", // the middle, to the even one below
        "0x3f808001, 0x3f81", // just above the middle
        "0x3f818000, 0x3f82", // the middle, to the even one above
        "0xbf818000, 0xbf82", // away from zero on the other side too
        "0x3fffffff, 0x4000", // into the next power of two
        "0x00000001, 0x0000", // the smallest number
        "0x80000000, 0x8000", // minus nothing
    })
    void roundsToTheNearestBfloat16(String float32, String bfloat16) {
        float value = Float.intBitsToFloat(Integer.parseUnsignedInt(float32.substring(2), 16));
        byte[] stored = Dtype.BFLOAT16.encode(new float[] {value});
        assertThat("0x%02x%02x".formatted(stored[1], stored[0])).isEqualTo(bfloat16);
    }
}
