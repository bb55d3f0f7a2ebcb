package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import io.cartoonify.inference.Shot;
import io.cartoonify.queue.Client;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Parts of frames, drawn by the real network: sketched, enlarged and inked. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class FrameCartoonistIT {
    @Autowired
    FrameCartoonist cartoonist;

    @Autowired
    OrderParser orders;

    @Test
    void drawsPartsAsIfItDrewTheWhole() throws Exception {
        BufferedImage frame = PackedPixels.create(720, 480, false);
        frame.createGraphics().drawImage(Pictures.photo("astronaut.jpg"), 0, 0, 720, 720, null);
        List<Rectangle> all = List.of(new Rectangle(720, 480));
        List<Rectangle> parts = List.of(new Rectangle(250, 100, 90, 60), new Rectangle(600, 400, 120, 80));
        Shot shot = new Shot();

        BufferedImage whole = draw(frame, shot, all);
        BufferedImage some = draw(frame, shot, parts);

        for (Rectangle part : parts) {
            assertThat(colors(some, part)).isEqualTo(colors(whole, part));
        }
        assertThat(colors(some, new Rectangle(0, 0, 60, 60))).isNotEqualTo(colors(whole, new Rectangle(0, 0, 60, 60)));
    }

    @Test
    void drawsASinglePixel() throws Exception {
        BufferedImage drawn = draw(Pictures.plain(1, 1, 0x3060C0), new Shot(), List.of(new Rectangle(1, 1)));

        assertThat(drawn.getWidth()).isEqualTo(1);
    }

    private BufferedImage draw(BufferedImage frame, Shot shot, List<Rectangle> parts) throws InterruptedException {
        return cartoonist.draw(
                PackedPixels.copy(frame),
                shot,
                parts,
                orders.parse(CartoonOptions.NONE),
                Client.background("somebody"),
                () -> false);
    }

    private static int[] colors(BufferedImage picture, Rectangle part) {
        return picture.getRGB(part.x, part.y, part.width, part.height, null, 0, part.width);
    }
}
