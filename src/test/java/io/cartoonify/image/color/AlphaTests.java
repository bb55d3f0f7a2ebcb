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
    void staysWrittenInAnImageThatIsLaidOnWhite() {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF102030);

        Alpha.layOnWhite(image);

        assertThat(image.getRGB(0, 0)).isEqualTo(0x00FFFFFF);
        assertThat(image.getRGB(1, 0)).isEqualTo(0x807F7F7F);
        assertThat(image.getRGB(2, 0)).isEqualTo(0xFF102030);
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
        Alpha.layOnWhite(opaque);
        assertThat(opaque.getRGB(0, 0)).isEqualTo(0xFF204060);
        assertThat(Alpha.flatten(opaque)).isSameAs(opaque);
        assertThat(Alpha.put(Pictures.plain(2, 1, 0), opaque)).isSameAs(opaque);
    }

    @Test
    void fitsOnlyADrawingOfTheSameSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> Alpha.put(Pictures.plain(3, 1, 0), opaque));
    }
}
