package io.cartoonify.clip.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class PartsTests {
    private static final int COLUMNS = 160;
    private static final int ROWS = 90;

    private final boolean[] changed = new boolean[COLUMNS * ROWS];

    @Test
    void joinWhatLiesSideBySide() {
        change(40, 40, 3, 2);
        change(50, 43, 1, 6);

        assertThat(Parts.of(changed, COLUMNS)).containsExactly(new Rectangle(40, 40, 11, 9));
    }

    @Test
    void leaveOutWhatLiesBetweenFarAwayPlaces() {
        change(5, 5, 4, 4);
        change(140, 80, 6, 5);

        assertThat(Parts.of(changed, COLUMNS))
                .containsExactlyInAnyOrder(new Rectangle(5, 5, 4, 4), new Rectangle(140, 80, 6, 5));
    }

    @Test
    void areTwoStripsWhereACameraTurnedBothWays() {
        change(158, 0, 2, ROWS);
        change(0, 89, COLUMNS, 1);

        assertThat(Parts.of(changed, COLUMNS))
                .containsExactlyInAnyOrder(new Rectangle(158, 0, 2, 89), new Rectangle(0, 89, COLUMNS, 1));
    }

    @Test
    void areNoneWhereNothingChanged() {
        assertThat(Parts.of(changed, COLUMNS)).isEmpty();
    }

    private void change(int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                changed[y * COLUMNS + x] = true;
            }
        }
    }
}
