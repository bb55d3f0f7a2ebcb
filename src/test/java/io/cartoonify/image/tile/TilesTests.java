package io.cartoonify.image.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tiles drawn by a "network" whose every pixel hangs on all those up to its reach away, and on cells of 4 by 4. */
class TilesTests {
    private static final int REACH = 5;

    @Test
    void equalTheWholeWhateverTheSizes() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int width = 1 + random.nextInt(90);
            int height = 1 + random.nextInt(90);
            TileGrid grid = new TileGrid(4 * (1 + random.nextInt(12)), 4 * (1 + random.nextInt(12)), 8);
            BufferedImage photo = noise(width, height, random);
            BufferedImage whole = smeared(photo);

            Tiles.redraw(photo, grid, TilesTests::smeared);

            assertThat(PackedPixels.pixels(photo))
                    .as("%d x %d in %s", width, height, grid)
                    .isEqualTo(PackedPixels.pixels(whole));
        }
    }

    @Test
    void leaveThePicturesTransparency() {
        BufferedImage clear = new BufferedImage(3, 3, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(1, 1, 0x40102030);

        Tiles.redraw(clear, TileGrid.whole(new PixelSize(3, 3)), tile -> Pictures.plain(3, 3, 0xFF0000));

        assertThat(clear.getRGB(1, 1)).isEqualTo(0x40FF0000);
    }

    /** Sums of a square, and of where a pixel is in its cell: so a tile that begins elsewhere would come out otherwise. */
    static BufferedImage smeared(BufferedImage tile) {
        BufferedImage result = PackedPixels.create(tile.getWidth(), tile.getHeight(), false);
        for (int y = 0; y < tile.getHeight(); y++) {
            for (int x = 0; x < tile.getWidth(); x++) {
                result.setRGB(x, y, sum(tile, x, y) * 16 + y % 4 * 4 + x % 4 & 0xFFFFFF);
                PackedPixels.pixels(result)[y * tile.getWidth() + x] &= 0xFFFFFF;
            }
        }
        return result;
    }

    private static int sum(BufferedImage tile, int x, int y) {
        int sum = 0;
        for (int j = Math.max(0, y - REACH); j <= Math.min(tile.getHeight() - 1, y + REACH); j++) {
            for (int i = Math.max(0, x - REACH); i <= Math.min(tile.getWidth() - 1, x + REACH); i++) {
                sum = 31 * sum + PackedPixels.pixels(tile)[j * tile.getWidth() + i];
            }
        }
        return sum;
    }

    static BufferedImage noise(int width, int height, Random random) {
        BufferedImage noise = PackedPixels.create(width, height, false);
        for (int i = 0; i < width * height; i++) {
            PackedPixels.pixels(noise)[i] = random.nextInt(1 << 24);
        }
        return noise;
    }
}
