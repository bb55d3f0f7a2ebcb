package io.cartoonify.image.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PixelSize;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTests {

    @Test
    void keepsTilesWithTheirHalosWithinTheLimit() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            PixelSize picture = new PixelSize(1 + random.nextInt(12_000), 1 + random.nextInt(12_000));

            TileGrid grid = TileGrid.of(picture, 63, 540_000);

            assertThat(grid.largest(picture).pixels())
                    .as("%s in %s", picture, grid)
                    .isLessThanOrEqualTo(540_000);
            assertThat(new int[] {grid.width() % 4, grid.height() % 4, grid.halo()})
                    .containsExactly(0, 0, 64);
        }
    }

    /** Of the first picture tiles see 1208 x 812 pixels, of the third 1080 x 1336; two by two would see 1208 x 1208. */
    @ParameterizedTest
    @CsvSource({"1080, 810, 540, 812", "810, 1080, 812, 540", "1080, 1080, 1080, 360", "2048, 1536, 512, 768"})
    void seesAsLittleTwiceAsItCan(int width, int height, int tileWidth, int tileHeight) {
        TileGrid grid = TileGrid.of(new PixelSize(width, height), 64, 540_000);

        assertThat(grid).isEqualTo(new TileGrid(tileWidth, tileHeight, 64));
    }

    @Test
    void isWholeWhereThePictureFits() {
        assertThat(TileGrid.of(new PixelSize(30, 20), 64, 600).largest(new PixelSize(30, 20)))
                .isEqualTo(new PixelSize(30, 20));
    }

    @Test
    void leavesNoSlivers() {
        assertThat(TileGrid.of(new PixelSize(513, 8), 0, 512 * 8).width()).isEqualTo(260);
    }

    @Test
    void isAsSmallAsItGetsWhereHalosLeaveNoRoom() {
        TileGrid grid = TileGrid.of(new PixelSize(96, 64), 64, 1);

        assertThat(grid).isEqualTo(new TileGrid(48, 64, 64));
    }

    @Test
    void holdsAStripOfALargePhotoOnly() {
        PixelSize photo = new PixelSize(12_000, 9_000);

        assertThat(Tiles.memory(photo, TileGrid.of(photo, 64, 540_000))).isLessThan(45_000_000);
    }
}
