package io.cartoonify.image.ink;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.InkReference;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.resize.ImageResizer;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Beside the digests that {@code src/training/tests/test_inking.py} has of the same pictures. */
class InkingStepsTests {

    @Test
    void areToTheBitThoseOfTheReference() {
        BufferedImage picture = InkReference.picture(100, 75);
        assertThat(InkReference.digest(picture)).as("picture").isEqualTo("63acef2f7be160a5");

        BufferedImage marked = PackedPixels.copy(picture);
        DarkMarks.deepen(marked);
        assertThat(InkReference.digest(marked)).as("deepened").isEqualTo("f78960ced4b19c94");

        BufferedImage enlarged = ImageResizer.fit(picture, new PixelSize(200, 150));
        assertThat(InkReference.digest(enlarged)).as("enlarged").isEqualTo("4c505bf00ad179e7");

        Sharpening.apply(enlarged);
        assertThat(InkReference.digest(enlarged)).as("sharpened").isEqualTo("cf7ebef860e7555e");

        BufferedImage drawing = InkReference.fewLevels(enlarged);
        assertThat(InkReference.digest(drawing)).as("drawn").isEqualTo("2c39911021dcc04c");

        new Recoloring().apply(drawing, enlarged);
        assertThat(InkReference.digest(drawing)).as("recolored").isEqualTo("eb61b73d5b5ff1cf");
    }

    @Test
    void recolorAPartAsTheWholeWhereTheySeeFarEnough() {
        BufferedImage whole = noise(120, 90, 1);
        BufferedImage wanted = noise(120, 90, 2);
        BufferedImage part = part(whole, 20, 10, 80, 70);
        BufferedImage again = PackedPixels.copy(part);
        Recoloring recoloring = new Recoloring();

        recoloring.apply(part, part(wanted, 20, 10, 80, 70));
        recoloring.apply(whole, wanted);
        recoloring.apply(again, part(wanted, 20, 10, 80, 70));

        int reach = Recoloring.REACH;
        assertThat(PackedPixels.pixels(part(part, reach, reach, 80 - 2 * reach, 70 - 2 * reach)))
                .isEqualTo(PackedPixels.pixels(part(whole, 20 + reach, 10 + reach, 80 - 2 * reach, 70 - 2 * reach)));
        assertThat(PackedPixels.pixels(again)).isEqualTo(PackedPixels.pixels(part));
    }

    @Test
    void deepenAMarkOnEvenGroundButNoTexture() {
        BufferedImage face = Pictures.plain(41, 41, 0xB4B4B4);
        face.setRGB(20, 20, 0x969696);
        DarkMarks.deepen(face);
        assertThat(face.getRGB(20, 20)).isEqualTo(0xFF4B4B4B);
        assertThat(face.getRGB(21, 20)).isEqualTo(0xFFB4B4B4);

        BufferedImage texture = Pictures.plain(41, 41, 0xB4B4B4);
        for (int i = 0; i < 41 * 41; i += 2) {
            texture.setRGB(i % 41, i / 41, 0x969696);
        }
        BufferedImage before = PackedPixels.copy(texture);
        DarkMarks.deepen(texture);
        assertThat(PackedPixels.pixels(texture)).isEqualTo(PackedPixels.pixels(before));
    }

    @Test
    void leaveASinglePixelAsItIs() {
        BufferedImage pixel = Pictures.plain(1, 1, 0x204060);

        DarkMarks.deepen(pixel);
        Sharpening.apply(pixel);
        new Recoloring().apply(pixel, Pictures.plain(1, 1, 0x204060));

        assertThat(pixel.getRGB(0, 0)).isEqualTo(0xFF204060);
    }

    private static BufferedImage part(BufferedImage image, int x, int y, int width, int height) {
        BufferedImage part = PackedPixels.create(width, height, false);
        for (int row = 0; row < height; row++) {
            System.arraycopy(
                    PackedPixels.pixels(image),
                    (y + row) * image.getWidth() + x,
                    PackedPixels.pixels(part),
                    row * width,
                    width);
        }
        return part;
    }

    private static BufferedImage noise(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage noise = PackedPixels.create(width, height, false);
        for (int i = 0; i < width * height; i++) {
            PackedPixels.pixels(noise)[i] = random.nextInt(1 << 24);
        }
        return noise;
    }
}
