package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.resize.ImageResizer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxReductionTests {
    @ParameterizedTest
    @CsvSource({"4000, 3000", "6000, 4000", "4001, 2999", "3000, 4000", "1801, 7", "2999, 2999", "1801, 1"})
    void leavesTwiceTheSizeWantedAndTheSameShape(int width, int height) {
        BufferedImage reduced = BoxReduction.reduce(bytes(Pictures.plain(width, height, 0x306090)), 450);

        assertThat(Math.max(reduced.getWidth(), reduced.getHeight())).isGreaterThanOrEqualTo(900);
        assertThat(PixelSize.fitted(reduced.getWidth(), reduced.getHeight(), 450))
                .isEqualTo(PixelSize.fitted(width, height, 450));
        assertThat(reduced.getRGB(0, 0)).isEqualTo(0xFF306090);
    }

    @Test
    void isNotSeenAfterTheExactFilter() {
        BufferedImage photo = Pictures.photo("rocket.jpg");
        BufferedImage exact = ImageResizer.fit(photo, 150);

        BufferedImage reduced = Unpacked.of(BoxReduction.reduce(bytes(photo), 150));

        assertThat(reduced.getWidth()).isLessThan(photo.getWidth());
        assertThat(Pictures.difference(ImageResizer.fit(reduced, 150), exact)).isLessThan(1);
    }

    @Test
    void leavesASmallPhotoAlone() {
        BufferedImage photo = bytes(Pictures.plain(1700, 1200, 0));

        assertThat(BoxReduction.reduce(photo, 450)).isSameAs(photo);
    }

    /** As a codec delivers a photo. */
    private static BufferedImage bytes(BufferedImage image) {
        BufferedImage bytes = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bytes.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return bytes;
    }
}
