package io.cartoonify.clip.steady;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What moves within a picture: half of it by parts of pixels, half of it not at all. */
class FlowTests {
    private static final int SIDE = 160;
    private static final List<Rectangle> ALL = List.of(new Rectangle(SIDE, SIDE));
    private static final CameraScene SCENE = new CameraScene(
            opaque(Pictures.photo("astronaut.jpg")),
            SIDE,
            SIDE,
            (time, x, y) -> x < SIDE / 2 ? new double[] {x, y} : new double[] {x + 1.3 * time, y - 0.6 * time},
            2);

    @Test
    void followsEachPlaceByItself() {
        BufferedImage before = SCENE.frame(0);
        BufferedImage now = SCENE.frame(1);

        BufferedImage moved = Flow.between(before, now).apply(before, ALL);

        assertThat(difference(moved, now, 100, 150)).isLessThan(0.5 * difference(before, now, 100, 150));
        assertThat(difference(moved, now, 10, 60)).isCloseTo(difference(before, now, 10, 60), within(0.5));
    }

    @Test
    void movesNothingAroundItsParts() {
        BufferedImage before = SCENE.frame(0);

        BufferedImage moved =
                Flow.between(before, SCENE.frame(1)).apply(before, List.of(new Rectangle(90, 60, 20, 20)));

        assertThat(difference(moved, before, 120, 150)).isZero();
        assertThat(difference(moved, before, 90, 110)).isPositive();
    }

    private static double difference(BufferedImage one, BufferedImage other, int left, int right) {
        long sum = 0;
        for (int y = 20; y < SIDE - 20; y++) {
            for (int x = left; x < right; x++) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 0xFF) - (other.getRGB(x, y) >> 8 & 0xFF));
            }
        }
        return (double) sum / ((SIDE - 40) * (right - left));
    }

    private static BufferedImage opaque(BufferedImage photo) {
        BufferedImage copy = PackedPixels.create(photo.getWidth(), photo.getHeight(), false);
        copy.createGraphics().drawImage(photo, 0, 0, null);
        return copy;
    }
}
