package io.cartoonify.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerSearchTests {
    private final byte[] file = new byte[40];

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 10, 11, 18, 19, 35, 38})
    void findsTheFirstWhereverItIs(int at) {
        file[at] = (byte) 0xFF;
        file[39] = (byte) 0xFF;

        assertThat(MarkerSearch.next(file, 3, 40)).isEqualTo(at);
    }

    @Test
    void seesNeitherWhatComesBeforeNorWhatComesBehind() {
        file[2] = (byte) 0xFF;
        file[30] = (byte) 0xFF;

        assertThat(MarkerSearch.next(file, 3, 30)).isNegative();
        assertThat(MarkerSearch.next(file, 50, 30)).isNegative();
    }

    @Test
    void takesNoOtherByteForOne() {
        for (int i = 0; i < 0xFF; i++) {
            file[i % 40] = (byte) i;
            assertThat(MarkerSearch.next(file, 0, 40)).isNegative();
        }
    }
}
