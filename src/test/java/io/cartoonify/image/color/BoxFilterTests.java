package io.cartoonify.image.color;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxFilterTests {
    @ParameterizedTest
    @CsvSource({"13, 9, 1", "13, 9, 3", "5, 4, 20", "1, 1, 2", "30, 1, 4"})
    void isTheMeanOfTheSquareAround(int width, int height, int radius) {
        Plane plane = new Plane(width, height);
        Random random = new Random(1);
        for (int i = 0; i < plane.values().length; i++) {
            plane.values()[i] = random.nextFloat();
        }

        Plane means = BoxFilter.mean(plane, radius);

        for (int i = 0; i < means.values().length; i++) {
            double expected = around(plane, i % width, i / width, radius);
            assertThat((double) means.values()[i]).isCloseTo(expected, Offset.offset(1e-5));
        }
    }

    private static double around(Plane plane, int column, int row, int radius) {
        double sum = 0;
        for (int y = row - radius; y <= row + radius; y++) {
            for (int x = column - radius; x <= column + radius; x++) {
                int atX = Math.max(0, Math.min(plane.width() - 1, x));
                int atY = Math.max(0, Math.min(plane.height() - 1, y));
                sum += plane.values()[atY * plane.width() + atX];
            }
        }
        return sum / ((2 * radius + 1) * (2 * radius + 1));
    }
}
