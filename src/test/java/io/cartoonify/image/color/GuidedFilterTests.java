package io.cartoonify.image.color;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GuidedFilterTests {
    private static final int WIDTH = 101;
    private static final int HEIGHT = 67;

    private final Plane guide = new Plane(WIDTH, HEIGHT);
    private final Random random = new Random(1);

    @Test
    void leavesAFlatPlaneFlat() {
        fillWithNoise(guide, 1);
        Plane flat = new Plane(WIDTH, HEIGHT);
        Arrays.fill(flat.values(), 0.4f);

        Plane result = filtered(flat, 0.01f);

        assertThat(result.values()).usingComparatorWithPrecision(1e-4f).containsOnly(0.4f);
    }

    @Test
    void followsAGuideThatTellsItAll() {
        fillWithNoise(guide, 1);
        Plane negative = new Plane(WIDTH, HEIGHT);
        for (int i = 0; i < negative.values().length; i++) {
            negative.values()[i] = 1 - guide.values()[i];
        }

        Plane result = filtered(negative, 1e-7f);

        for (int i = 0; i < result.values().length; i++) {
            assertThat(result.values()[i]).isCloseTo(negative.values()[i], Offset.offset(1e-3f));
        }
    }

    @Test
    void smoothsNoiseButNotAcrossAnEdgeOfTheGuide() {
        Plane noisy = new Plane(WIDTH, HEIGHT);
        fillWithNoise(noisy, 0.2f);
        for (int i = 0; i < noisy.values().length; i++) {
            if (i % WIDTH >= 50) {
                guide.values()[i] = 1;
                noisy.values()[i] += 0.6f;
            }
        }

        Plane result = filtered(noisy, 0.002f);

        for (int y = 0; y < HEIGHT; y++) {
            assertThat(result.values()[y * WIDTH + 49]).isCloseTo(0.1f, Offset.offset(0.03f));
            assertThat(result.values()[y * WIDTH + 50]).isCloseTo(0.7f, Offset.offset(0.03f));
        }
    }

    private Plane filtered(Plane plane, float epsilon) {
        GuidedFilter.Row row = new GuidedFilter(WIDTH, HEIGHT, i -> guide.values()[i], 12, epsilon)
                .lines(i -> plane.values()[i])
                .row();
        Plane result = new Plane(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            row.moveTo(y);
            for (int x = 0; x < WIDTH; x++) {
                result.values()[y * WIDTH + x] = row.at(x, guide.values()[y * WIDTH + x]);
            }
        }
        return result;
    }

    private void fillWithNoise(Plane plane, float amplitude) {
        for (int i = 0; i < plane.values().length; i++) {
            plane.values()[i] = amplitude * random.nextFloat();
        }
    }
}
