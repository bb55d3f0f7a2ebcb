package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.tile.Thumbnail;
import io.cartoonify.image.tile.TileGrid;
import io.cartoonify.image.tile.Tiles;
import io.cartoonify.inference.engine.Torch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A student in libtorch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TorchNetworkTests {
    private static final int HALO = 64;

    @SuppressWarnings("NullAway.Init")
    private TorchNetwork student;

    @BeforeAll
    void load() throws IOException {
        Torch.start(1);
        student = TorchNetwork.load(
                "shinkai", Pictures.file("styles/shinkai/shinkai-fast-fp32.pt"), Device.cpu(), () -> {});
    }

    @AfterAll
    void close() {
        student.close();
    }

    @Test
    void drawsAPhoto() {
        BufferedImage photo = Pictures.photo("chelsea.jpg");

        BufferedImage drawing = student.draw(photo, null);

        assertThat(Pictures.difference(drawing, photo)).isBetween(1.0, 40.0);
    }

    @Test
    void drawsFromAThumbnailOfOursAsFromItsOwn() {
        BufferedImage photo = Pictures.photo("chelsea.jpg");

        assertThat(Pictures.difference(student.draw(photo, thumbnail(photo)), student.draw(photo, null)))
                .isLessThan(0.001);
    }

    @Test
    void takesTheThumbnailThatItsArchiveTakes() {
        BufferedImage photo = Pictures.photo("coffee.jpg");
        float[] own = student.statistics(photo).values();
        float[] ours = Thumbnail.of(photo);

        assertThat(ours).hasSameSizeAs(own);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("number %d", i).isCloseTo(own[i], within(1e-4f));
        }
    }

    @Test
    void drawsTilesAsTheWholeToTheBit() {
        Random random = new Random(3);
        BufferedImage source = Pictures.photo("astronaut.jpg");
        for (int i = 0; i < 12; i++) {
            int width = 20 + random.nextInt(300);
            int height = 20 + random.nextInt(300);
            TileGrid grid = new TileGrid(4 * (8 + random.nextInt(30)), 4 * (8 + random.nextInt(30)), HALO);
            BufferedImage photo = part(source, width, height);
            PhotoContext context = thumbnail(photo);
            BufferedImage whole = student.draw(photo, context);

            Tiles.redraw(photo, grid, tile -> student.draw(tile, context));

            assertThat(PackedPixels.pixels(photo))
                    .as("%d x %d in %s", width, height, grid)
                    .isEqualTo(PackedPixels.pixels(whole));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0x808080, 0xFFFFFF, 0xC83C32, 0x78B4DC})
    void drawsEvenGroundEvenlyUpToTheBorder(int color) {
        BufferedImage ground = Pictures.plain(130, 70, color);

        int[] drawn = PackedPixels.pixels(student.draw(ground, null));

        for (int i = 0; i < drawn.length; i++) {
            int sameInItsCell = (i / 130 % 4 + 32) * 130 + i % 130 % 4 + 64;
            assertThat(drawn[i]).as("pixel %d", i).isEqualTo(drawn[sameInItsCell]);
        }
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThatThrownBy(() -> TorchNetwork.load("ink", new byte[] {1, 2, 3}, Device.cpu(), () -> {}))
                .isInstanceOf(DrawingFailedException.class)
                .hasMessageContaining("ink");
    }

    private static PhotoContext thumbnail(BufferedImage photo) {
        return new PhotoContext(Thumbnail.of(photo), 1, Thumbnail.CHANNELS, Thumbnail.SIDE, Thumbnail.SIDE);
    }

    private static BufferedImage part(BufferedImage photo, int width, int height) {
        BufferedImage part = PackedPixels.create(width, height, false);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                part.setRGB(x, y, photo.getRGB(x % photo.getWidth(), y % photo.getHeight()) & 0xFFFFFF);
                PackedPixels.pixels(part)[y * width + x] &= 0xFFFFFF;
            }
        }
        return part;
    }
}
