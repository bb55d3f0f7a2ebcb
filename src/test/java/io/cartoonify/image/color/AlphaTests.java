package io.cartoonify.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cartoonify.image.Pictures;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class AlphaTests {
    private final BufferedImage opaque = Pictures.plain(2, 1, 0x204060);

    @Test
    void isReplacedByWhiteGround() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF102030);

        BufferedImage flat = Alpha.flatten(image);

        assertThat(flat.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(flat.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(flat.getRGB(1, 0)).isEqualTo(0xFF7F7F7F);
        assertThat(flat.getRGB(2, 0)).isEqualTo(0xFF102030);
    }

    @Test
    void leavesTranslucentColorsAsTheyAre() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x80FF0000);
        image.setRGB(1, 0, 0x0100FF00);
        image.setRGB(2, 0, 0xFF102030);

        Alpha.layOnOwnColors(image);

        assertThat(image.getRGB(0, 0)).isEqualTo(0x80FF0000);
        assertThat(image.getRGB(1, 0)).isEqualTo(0x0100FF00);
        assertThat(image.getRGB(2, 0)).isEqualTo(0xFF102030);
    }

    @Test
    void spreadsTheColorsOfEdgesOverWhatIsInvisible() {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        for (int y = 50; y < 150; y++) {
            for (int x = 100; x < 200; x++) {
                image.setRGB(x, y, x < 150 ? 0xFFC00000 : 0xFF0000C0);
            }
        }

        Alpha.layOnOwnColors(image);

        assertThat(image.getRGB(99, 100)).isEqualTo(0x00C00000);
        assertThat(image.getRGB(0, 100)).isEqualTo(0x00C00000);
        assertThat(image.getRGB(299, 199)).isEqualTo(0x000000C0);
    }

    @Test
    void isWhiteGroundWhereNothingIsVisible() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);

        Alpha.layOnOwnColors(image);

        assertThat(image.getRGB(2, 1)).isEqualTo(0x00FFFFFF);
    }

    @Test
    void goesFromThePhotoToTheDrawing() {
        BufferedImage photo = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        photo.setRGB(0, 0, 0x7F112233);

        BufferedImage drawing = Alpha.put(photo, opaque);

        assertThat(drawing.getRGB(0, 0)).isEqualTo(0x7F204060);
        assertThat(drawing.getRGB(1, 0)).isEqualTo(0x00204060);
    }

    @Test
    void costsNothingWhereThereIsNone() {
        Alpha.layOnOwnColors(opaque);
        assertThat(opaque.getRGB(0, 0)).isEqualTo(0xFF204060);
        assertThat(Alpha.flatten(opaque)).isSameAs(opaque);
        assertThat(Alpha.put(Pictures.plain(2, 1, 0), opaque)).isSameAs(opaque);
    }

    @Test
    void fitsOnlyADrawingOfTheSameSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> Alpha.put(Pictures.plain(3, 1, 0), opaque));
    }
}
