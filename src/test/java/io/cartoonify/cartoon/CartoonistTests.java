package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.inference.Stylizers;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.queue.WorkSlots;
import io.cartoonify.queue.Workers;
import io.micrometer.observation.ObservationRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class CartoonistTests {
    private static final CartoonOrder ORDER = Orders.order(Styles.fast("hayao"), 64, ImageFormat.PNG);
    private static final int MEMORY = 32 << 20;

    private final FakeStylizer networks = new FakeStylizer();
    private final WorkSlots slots = new WorkSlots(1, 0, MEMORY);
    private final Workers workers = new Workers(1);
    private final Cartoonist cartoonist = new Cartoonist(
            new ImageDecoder(new DecodeLimits(1_000_000_000, 1, false)),
            new DrawingLimits(1_000_000_000, 1, 1000, 8, null, 8, Duration.ofMinutes(1), Duration.ofSeconds(5)),
            slots,
            workers,
            new Painter(Stylizers.of(networks), new MarkingSettings(true)),
            ObservationRegistry.NOOP);

    @AfterEach
    void stop() throws InterruptedException {
        networks.release();
        workers.close();
    }

    @Test
    void saysWhatTookHowLong() throws Exception {
        Cartoon cartoon = cartoonist.draw(png(64), ORDER, Client.LOCAL, Deadline.NEVER);

        assertThat(cartoon.stages())
                .extracting(Stage::name)
                .containsExactly("queue", "decode", "fit", "draw", "encode");
    }

    @Test
    void answersAtTheDeadlineAndKeepsTheSlotUntilTheWorkerIsThrough() throws Exception {
        networks.hold();

        assertThatThrownBy(() -> cartoonist.draw(png(64), ORDER, Client.LOCAL, Deadline.in(Duration.ofMillis(300))))
                .isInstanceOf(DrawingTooSlowException.class);

        assertThat(slots.used()).isEqualTo(1);
        assertThat(slots.usedMemory()).isPositive();
        networks.release();
        awaitIdle();
    }

    @Test
    void letsALargeResultTakeLongerOnceItIsDrawn() throws Exception {
        networks.hold();
        Thread releasing = new Thread(this::releaseAfterTheDeadline);
        releasing.start();

        Cartoon cartoon = cartoonist.draw(
                png(900),
                Orders.order(Styles.fast("hayao"), 900, ImageFormat.JPEG),
                Client.LOCAL,
                Deadline.in(Duration.ofMillis(500)));

        assertThat(cartoon.width()).isEqualTo(900);
        releasing.join();
    }

    private void releaseAfterTheDeadline() {
        try {
            networks.awaitBegun();
            Thread.sleep(600);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            networks.release();
        }
    }

    @Test
    void givesTheSlotBackWhenTheWorkerIsThroughAndTheClientLeft() throws Exception {
        networks.hold();
        Thread leaving = Thread.currentThread();
        new Thread(() -> {
                    try {
                        networks.awaitBegun();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    leaving.interrupt();
                })
                .start();

        assertThatThrownBy(() -> cartoonist.draw(png(64), ORDER, Client.LOCAL, Deadline.NEVER))
                .isInstanceOf(InterruptedException.class);

        assertThat(slots.used()).isEqualTo(1);
        networks.release();
        awaitIdle();
    }

    @Test
    void refusesWhatCanNeverFitTheMemoryWithItsSizeAndTheSetting() {
        assertThatThrownBy(() -> cartoonist.draw(
                        png(3000),
                        Orders.order(Styles.fast("hayao"), CartoonOrder.FULL, ImageFormat.PNG),
                        Client.LOCAL,
                        Deadline.NEVER))
                .isInstanceOf(ImageTooLargeException.class)
                .hasMessageContainingAll("3000 x 3000", "32 MB for drawings", "cartoonify.memory.budget");
        assertThat(slots.used()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"WEBP, 16383", "JPEG, 65500"})
    void refusesASideThatTheFormatCannotHaveBeforeItIsDrawn(ImageFormat format, int most) throws Exception {
        CartoonOrder order = Orders.order(Styles.fast("hayao"), CartoonOrder.FULL, format);

        Cartoon longest = cartoonist.draw(png(most, 1), order, Client.LOCAL, Deadline.NEVER);

        assertThat(longest.width()).isEqualTo(most);
        assertThatThrownBy(() -> cartoonist.draw(png(most + 1, 1), order, Client.LOCAL, Deadline.NEVER))
                .isInstanceOf(ImageTooLargeException.class)
                .hasMessageContainingAll(most + " pixels on a side", (most + 1) + " x 1", "format=png");
    }

    @Test
    void givesTheSlotBackWhenAPhotoIsDamaged() throws Exception {
        byte[] cut = java.util.Arrays.copyOf(png(64), 70);

        assertThatThrownBy(() -> cartoonist.draw(cut, ORDER, Client.LOCAL, Deadline.NEVER))
                .isInstanceOf(io.cartoonify.image.DamagedImageException.class);
        assertThat(slots.used()).isZero();
    }

    private void awaitIdle() throws InterruptedException {
        while (slots.used() > 0) {
            Thread.sleep(5);
        }
        assertThat(slots.usedMemory()).isZero();
    }

    private static byte[] png(int side) throws IOException {
        return png(side, side);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
