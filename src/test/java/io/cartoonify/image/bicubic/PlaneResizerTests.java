package io.cartoonify.image.bicubic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaneResizerTests {
    private static final Offset<Float> CLOSE = within(1e-3f);

    @ParameterizedTest
    @CsvSource({"40, 30, 17, 9", "40, 30, 40, 30", "20, 15, 33, 29", "40, 30, 1, 1", "1, 1, 3, 2"})
    void weighsTheSamplesAroundEach(int width, int height, int toWidth, int toHeight) {
        float[] plane = noise(width * height);
        BicubicWeights across = new BicubicWeights(width, toWidth);
        BicubicWeights down = new BicubicWeights(height, toHeight);

        float[] resized = resize(plane, width, across, down);

        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                assertThat(resized[y * toWidth + x]).isCloseTo(weighed(plane, width, across, x, down, y), CLOSE);
            }
        }
    }

    @Test
    void keepsAnEvenPlane() {
        float[] resized =
                resize(even(50 * 41), 50, new BicubicWeights(50, 49.25, 13), new BicubicWeights(41, 40.5, 11));

        assertThat(resized).containsExactly(even(13 * 11), CLOSE);
    }

    @Test
    void countsTheLastSampleAsFarAsTheRowGoes() {
        float[] slope = new float[100];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = i;
        }

        float[] resized = resize(slope, 100, new BicubicWeights(100, 99.5, 10), new BicubicWeights(1, 1));

        // What is in the middle of the fifth of ten parts of the row.
        assertThat(resized[4]).isCloseTo(4.5f * 9.95f - 0.5f, CLOSE);
    }

    @Test
    void leavesOutRowsBehindTheLast() {
        PlaneResizer resizer = new PlaneResizer(new BicubicWeights(2, 2), new BicubicWeights(2, 2));
        float[] rows = {1, 2, 3, 4, 99, 99};
        for (int start = 0; start < rows.length; start += 2) {
            resizer.add(rows, start);
        }

        assertThat(resizer.resized()).containsExactly(1, 2, 3, 4);
    }

    private static float[] resize(float[] plane, int width, BicubicWeights across, BicubicWeights down) {
        PlaneResizer resizer = new PlaneResizer(across, down);
        for (int start = 0; start < plane.length; start += width) {
            resizer.add(plane, start);
        }
        return resizer.resized();
    }

    private static float weighed(float[] plane, int width, BicubicWeights across, int x, BicubicWeights down, int y) {
        double sum = 0;
        for (int j = 0; j < down.weights(y).length; j++) {
            for (int i = 0; i < across.weights(x).length; i++) {
                float sample = plane[(down.first(y) + j) * width + across.first(x) + i];
                sum += down.weights(y)[j] * across.weights(x)[i] * sample;
            }
        }
        return (float) sum;
    }

    private static float[] even(int count) {
        float[] plane = new float[count];
        Arrays.fill(plane, 7);
        return plane;
    }

    private static float[] noise(int count) {
        Random random = new Random(1);
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = random.nextFloat();
        }
        return noise;
    }
}
