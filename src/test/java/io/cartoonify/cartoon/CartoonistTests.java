package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.source.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.inference.Stylizer;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.queue.WorkSlots;
import io.cartoonify.style.Style;
import io.micrometer.observation.ObservationRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CartoonistTests {
    private static final CartoonOrder ORDER = Orders.order(Styles.fast("hayao"), 64, ImageFormat.PNG);

    private final WorkSlots slots = new WorkSlots(1, 0);

    @Test
    void encodesNothingForAClientThatLeftWhileItsDrawingCouldNotBeStopped() throws Exception {
        Cartoonist cartoonist = cartoonist(photo -> {
            Thread.currentThread().interrupt();
            return photo;
        });

        assertThatThrownBy(() -> cartoonist.draw(png(), ORDER, Client.LOCAL, Deadline.NEVER))
                .isInstanceOf(InterruptedException.class);
        slots.take(Client.LOCAL, Deadline.in(Duration.ZERO)).close();
    }

    @Test
    void saysWhatTookHowLong() throws Exception {
        Cartoon cartoon = cartoonist(photo -> photo).draw(png(), ORDER, Client.LOCAL, Deadline.NEVER);

        assertThat(cartoon.stages())
                .extracting(Stage::name)
                .containsExactly("queue", "decode", "fit", "draw", "encode");
    }

    private Cartoonist cartoonist(UnaryOperator<BufferedImage> network) {
        ImageDecoder decoder = new ImageDecoder(new DecodeLimits(1_000_000, 1, false));
        return new Cartoonist(slots, decoder, new Network(network), ObservationRegistry.NOOP);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private record Network(UnaryOperator<BufferedImage> drawing) implements Stylizer {
        @Override
        public BufferedImage draw(Style style, BufferedImage photo, Duration patience) {
            return drawing.apply(photo);
        }

        @Override
        public boolean release(Style style) {
            return true;
        }
    }
}
