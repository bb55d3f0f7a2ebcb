package io.cartoonify.image.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PackedPixels;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts drawn by the "network" of {@link TilesTests}, which sees five pixels around each and cells of 4 by 4. */
class CutoutTests {
    @Test
    void equalsTheWholeWithinAndIsLeftAsItIsAround() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            BufferedImage photo = TilesTests.noise(20 + random.nextInt(60), 20 + random.nextInt(60), random);
            BufferedImage whole = TilesTests.smeared(photo);
            Rectangle part = part(photo, random);
            BufferedImage result = PackedPixels.copy(photo);

            Cutout.redraw(
                    photo, result, part, 5, cut -> Tiles.redraw(cut, new TileGrid(16, 12, 8), TilesTests::smeared));

            for (int y = 0; y < photo.getHeight(); y++) {
                for (int x = 0; x < photo.getWidth(); x++) {
                    assertThat(result.getRGB(x, y))
                            .as("%d, %d of %s", x, y, part)
                            .isEqualTo((part.contains(x, y) ? whole : photo).getRGB(x, y));
                }
            }
        }
    }

    private static Rectangle part(BufferedImage photo, Random random) {
        int left = random.nextInt(photo.getWidth());
        int top = random.nextInt(photo.getHeight());
        return new Rectangle(
                left, top, 1 + random.nextInt(photo.getWidth() - left), 1 + random.nextInt(photo.getHeight() - top));
    }
}
