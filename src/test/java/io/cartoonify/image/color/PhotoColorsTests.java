package io.cartoonify.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PhotoColorsTests {
    private static final Color SKY = new Color(120, 170, 230);
    private static final Color BROWN_SKY = new Color(150, 110, 70);
    private static final Color INK = new Color(20, 15, 10);

    @Test
    void turnsABrownSkyBlueAgain() {
        Color sky = apply(SKY, BROWN_SKY).at(20, 20);

        assertThat(sky.getBlue()).isGreaterThan(sky.getRed() + 30);
    }

    @Test
    void keepsTheCartoonsLineDarkAndCrisp() {
        Result result = apply(SKY, BROWN_SKY);

        assertThat(luminance(result.at(80, 60))).isLessThan(luminance(result.at(77, 60)) - 35);
        assertThat(luminance(result.at(77, 60))).isCloseTo(luminance(result.at(40, 60)), Offset.offset(12.0));
    }

    @Test
    void changesLittleWhereTheyAgree() {
        BufferedImage photo = Pictures.photo("chelsea.jpg");

        BufferedImage cartoon = PackedPixels.copy(photo);

        PhotoColors.apply(photo, cartoon);

        assertThat(Pictures.difference(cartoon, photo)).isLessThan(4);
    }

    @Test
    void leavesTheCartoonsAlphaAlone() {
        BufferedImage cartoon = Pictures.png("images/alpha.png");
        int alpha = cartoon.getRGB(20, 10) >>> 24;

        PhotoColors.apply(Pictures.png("images/picture.png"), cartoon);

        assertThat(cartoon.getRGB(20, 10) >>> 24).isEqualTo(alpha);
    }

    @Test
    void worksOnASinglePixel() {
        BufferedImage result = Pictures.plain(1, 1, 0x6080A0);
        PhotoColors.apply(Pictures.plain(1, 1, 0x6080A0), result);

        assertThat(new Color(result.getRGB(0, 0)).getGreen()).isCloseTo(0x80, Offset.offset(6));
    }

    /** The page works them out by itself, and its tests read the same pictures. */
    @Test
    void drawsTheColorsThatThePageDraws() throws IOException {
        BufferedImage expected = shared("expected");

        BufferedImage result = shared("cartoon");
        PhotoColors.apply(shared("photo"), result);

        assertThat(Pictures.difference(result, expected)).isLessThan(0.5);
    }

    private static BufferedImage shared(String name) throws IOException {
        byte[] rgb = Files.readAllBytes(Path.of("src/test/resources/colors", name + ".rgb"));
        BufferedImage image = new BufferedImage(240, 64, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 240 * 64; i++) {
            Color color = new Color(rgb[3 * i] & 0xFF, rgb[3 * i + 1] & 0xFF, rgb[3 * i + 2] & 0xFF);
            image.setRGB(i % 240, i / 240, color.getRGB());
        }
        return image;
    }

    @Test
    void refusesImagesOfTwoSizes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotoColors.apply(Pictures.plain(2, 2, 0), Pictures.plain(2, 3, 0)));
    }

    /** A photo of one color, and a cartoon of another with an inked line of three pixels down its middle. */
    private static Result apply(Color photo, Color cartoon) {
        BufferedImage drawing = Pictures.plain(160, 120, cartoon.getRGB());
        for (int y = 0; y < 120; y++) {
            for (int x = 79; x <= 81; x++) {
                drawing.setRGB(x, y, INK.getRGB());
            }
        }
        PhotoColors.apply(Pictures.plain(160, 120, photo.getRGB()), drawing);
        return new Result(drawing);
    }

    private static double luminance(Color color) {
        return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
    }

    private record Result(BufferedImage image) {
        Color at(int x, int y) {
            return new Color(image.getRGB(x, y));
        }
    }
}
