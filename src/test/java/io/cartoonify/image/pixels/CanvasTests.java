package io.cartoonify.image.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.resize.ImageResizer;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CanvasTests {
    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 1000, 750",
        "6000, 4000, 1000, 667",
        "4001, 2999, 1001, 750",
        "3000, 4000, 750, 1000",
        "1801, 1, 901, 1",
        "1700, 1200, 1700, 1200",
        "100, 50, 100, 50"
    })
    void leavesTwiceTheSizeWantedOrWhatThereIs(int width, int height, int left, int high) {
        BufferedImage image = drawn(Pictures.plain(width, height, 0x306090), 450);

        assertThat(image.getWidth()).isEqualTo(left);
        assertThat(image.getHeight()).isEqualTo(high);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF306090);
        assertThat(image.getRGB(left - 1, high - 1)).isEqualTo(0xFF306090);
        assertThat(Canvas.memory(new PixelSize(width, height), 450)).isEqualTo(4L * left * high);
    }

    @Test
    void isNotSeenAfterTheExactFilter() {
        BufferedImage photo = Pictures.photo("rocket.jpg");

        BufferedImage reduced = drawn(photo, 150);

        assertThat(reduced.getWidth()).isLessThan(photo.getWidth());
        assertThat(Pictures.difference(ImageResizer.fit(reduced, 150), ImageResizer.fit(photo, 150)))
                .isLessThan(1);
    }

    @Test
    void doesNotLetInvisibleColorsBleed() {
        Canvas canvas = new Canvas(new PixelSize(2, 2), 2, Orientation.TOP_LEFT, true);
        canvas.add(new int[] {0xFF00FF00, 0x00FF0000}, 0);
        canvas.add(new int[] {0xFF00FF00, 0x00FF0000}, 0);

        assertThat(canvas.image().getRGB(0, 0)).isEqualTo(0x8000FF00);
    }

    @ParameterizedTest
    @EnumSource
    void turnsUprightWhatItReduces(Orientation orientation) {
        BufferedImage photo = Pictures.plain(7, 5, 0);
        int[] pixels = PackedPixels.pixels(photo);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i * 7;
        }
        BufferedImage flat = drawn(photo, new Canvas(new PixelSize(7, 5), 2, Orientation.TOP_LEFT, false));
        BufferedImage turned = drawn(photo, new Canvas(new PixelSize(7, 5), 2, orientation, false));
        PixelSize reduced = new PixelSize(4, 3);

        assertThat(new PixelSize(turned.getWidth(), turned.getHeight())).isEqualTo(orientation.upright(reduced));
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                assertThat(PackedPixels.pixels(turned)[orientation.index(x, y, reduced)])
                        .isEqualTo(flat.getRGB(x, y));
            }
        }
    }

    private static BufferedImage drawn(BufferedImage photo, int longerSide) {
        PixelSize size = new PixelSize(photo.getWidth(), photo.getHeight());
        return drawn(photo, Canvas.of(size, longerSide, Orientation.TOP_LEFT, false));
    }

    private static BufferedImage drawn(BufferedImage photo, Canvas canvas) {
        for (int y = 0; y < photo.getHeight(); y++) {
            canvas.add(PackedPixels.pixels(photo), y * photo.getWidth());
        }
        return canvas.image();
    }
}
