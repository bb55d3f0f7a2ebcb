package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.tile.TileGrid;
import io.cartoonify.image.tile.Tiles;
import io.cartoonify.importing.pytorch.MadeUpWeights;
import io.cartoonify.inference.engine.Torch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published network's shape, whose tiles know the statistics of the whole photo; its numbers are made up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginalTilesTests {
    private static final int HALO = 88;
    private static final Path TEMPLATE = Path.of("src/main/resources/cartoongan/template-fp32.pt");

    @SuppressWarnings("NullAway.Init")
    private TorchNetwork network;

    @BeforeAll
    void load() throws IOException {
        Torch.start(1);
        network = TorchNetwork.load("made up", MadeUpWeights.in(TEMPLATE, 5), Device.cpu(), () -> {});
    }

    @AfterAll
    void close() {
        network.close();
    }

    @ParameterizedTest
    @CsvSource({"200, 140, 64", "97, 229, 64", "161, 17, 32", "65, 64, 64", "129, 90, 128"})
    void areAsTheWholeWithTheSameStatisticsButForALevel(int width, int height, int side) {
        BufferedImage photo = part(Pictures.photo("coffee.jpg"), width, height);
        PhotoContext statistics = network.statistics(photo);
        BufferedImage whole = network.draw(photo, statistics);
        BufferedImage tiled = PackedPixels.copy(photo);

        Tiles.redraw(tiled, new TileGrid(side, side, HALO), tile -> network.draw(tile, statistics));

        assertThat(Pictures.difference(whole, photo)).isGreaterThan(5);
        assertThat(most(tiled, whole)).isLessThanOrEqualTo(1);
        assertThat(most(network.draw(photo, null), whole)).isLessThanOrEqualTo(1);
    }

    private static int most(BufferedImage one, BufferedImage other) {
        int most = 0;
        for (int i = 0; i < PackedPixels.pixels(one).length; i++) {
            int a = PackedPixels.pixels(one)[i];
            int b = PackedPixels.pixels(other)[i];
            for (int shift = 0; shift < 24; shift += 8) {
                most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
            }
        }
        return most;
    }

    private static BufferedImage part(BufferedImage photo, int width, int height) {
        BufferedImage part = PackedPixels.create(width, height, false);
        part.createGraphics().drawImage(photo.getSubimage(0, 0, width, height), 0, 0, null);
        return part;
    }
}
