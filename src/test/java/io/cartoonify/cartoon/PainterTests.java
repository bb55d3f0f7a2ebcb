package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.cartoon.order.Detail;
import io.cartoonify.cartoon.order.Metadata;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.InkReference;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.image.source.SourcePhoto;
import io.cartoonify.inference.Network;
import io.cartoonify.inference.PhotoContext;
import io.cartoonify.inference.Stylizers;
import io.micrometer.observation.ObservationRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole drawings beside the digests that {@code src/training/tests/test_inking.py} has of the same ones. */
class PainterTests {
    private static final BufferedImage PHOTO = InkReference.picture(720, 540);

    private final Painter painter = new Painter(Stylizers.of(style -> new FewLevels()), new MarkingSettings(true));

    @ParameterizedTest
    @CsvSource({"BOLD, e7f169acb8ebb54b", "BALANCED, ac58ef069b5973d9", "FINE, e9c3d7236fe801ab"})
    void drawsEachDetailToTheBitAsTheReference(Detail detail, String digest) throws IOException {
        assertThat(InkReference.digest(draw(PHOTO, detail, 1, CartoonOrder.FULL)))
                .isEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({"BOLD", "FINE"})
    void givesThePhotoItselfAtStrengthZero(Detail detail) throws IOException {
        assertThat(InkReference.digest(draw(PHOTO, detail, 0, CartoonOrder.FULL)))
                .isEqualTo(InkReference.digest(PHOTO));
    }

    @ParameterizedTest
    @CsvSource({"BOLD, 1", "BOLD, 0.5", "FINE, 1", "FINE, 1.5"})
    void keepsThePhotosTransparency(Detail detail, double strength) throws IOException {
        BufferedImage clear = new BufferedImage(720, 540, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 720 * 540; i++) {
            PackedPixels.pixels(clear)[i] = i % 256 << 24 | PackedPixels.pixels(PHOTO)[i];
        }

        BufferedImage cartoon = draw(clear, detail, strength, CartoonOrder.FULL);

        for (int i = 0; i < 720 * 540; i += 97) {
            assertThat(PackedPixels.pixels(cartoon)[i] >>> 24).isEqualTo(i % 256);
        }
    }

    /** Other sizes than its own, so that it would show if it were fitted twice. */
    @ParameterizedTest
    @CsvSource({"BOLD, 650", "BALANCED, 610", "FINE, 400"})
    void drawsATransparencyThatSaysNothingAsNone(Detail detail, int size) throws IOException {
        BufferedImage withAlpha = new BufferedImage(720, 540, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 720 * 540; i++) {
            PackedPixels.pixels(withAlpha)[i] = 0xFF000000 | PackedPixels.pixels(PHOTO)[i];
        }

        BufferedImage cartoon = draw(withAlpha, detail, 1, size);

        assertThat(PackedPixels.hasAlpha(cartoon)).isFalse();
        assertThat(InkReference.digest(cartoon)).isEqualTo(InkReference.digest(draw(PHOTO, detail, 1, size)));
    }

    @Test
    void enlargesAPhotoNoFurtherThanTheLimit() throws IOException {
        SourcePhoto photo = photo(InkReference.picture(100, 50));

        assertThat(DrawingPlan.of(photo, order(Detail.FINE, 1, 5000), 8).result())
                .isEqualTo(new PixelSize(800, 400));
        assertThat(DrawingPlan.of(photo, order(Detail.FINE, 1, 300), 8).result())
                .isEqualTo(new PixelSize(300, 150));
    }

    @ParameterizedTest
    @CsvSource({
        "BOLD, 2048, '512 1024 2048'",
        "BOLD, 1080, '512 1080'",
        "BALANCED, 4000, '1431 4000'",
        "BOLD, 400, '400'"
    })
    void takesTheStepsOfTheReference(Detail detail, int side, String expected) {
        PixelSize result = new PixelSize(side, side * 3 / 4);
        int sketch = detail.sketch(side);
        StringBuilder sides = new StringBuilder().append(sketch);
        DrawingSteps.inkings(result, sketch).forEach(size -> sides.append(' ').append(size.longerSide()));

        assertThat(sides).hasToString(expected);
        assertThat(DrawingSteps.inkings(result, sketch))
                .allMatch(size -> size.longerSide() < side || size.equals(result));
    }

    /** Before the first step, and around the one that makes the large picture. */
    @Test
    void collectsTheHeapWhereALargeDrawingLetsGoOfItsSteps() throws IOException {
        AtomicInteger collections = countCollectionsAskedFor();
        DrawingPlan plan = DrawingPlan.of(photo(PHOTO), order(Detail.BOLD, 1, 4800), 8);

        try (StageClock clock = new StageClock("queue", ObservationRegistry.NOOP)) {
            painter.paint(plan, clock, () -> false);
        }

        await().until(() -> collections.get() >= 3);
    }

    private static AtomicInteger countCollectionsAskedFor() {
        AtomicInteger count = new AtomicInteger();
        NotificationListener counter = (told, nothing) -> {
            if (cause(told).equals("System.gc()")) {
                count.incrementAndGet();
            }
        };
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(counter, null, null);
        }
        return count;
    }

    private static String cause(Notification told) {
        return GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData())
                .getGcCause();
    }

    private BufferedImage draw(BufferedImage photo, Detail detail, double strength, int size) throws IOException {
        DrawingPlan plan = DrawingPlan.of(photo(photo), order(detail, strength, size), 8);
        try (StageClock clock = new StageClock("queue", ObservationRegistry.NOOP)) {
            byte[] file = painter.paint(plan, clock, () -> false).bytes();
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
            boolean alpha = read.getColorModel().hasAlpha();
            BufferedImage cartoon = PackedPixels.create(read.getWidth(), read.getHeight(), alpha);
            for (int i = 0; i < PackedPixels.pixels(cartoon).length; i++) {
                PackedPixels.pixels(cartoon)[i] = read.getRGB(i % read.getWidth(), i / read.getWidth());
            }
            return cartoon;
        }
    }

    private static CartoonOrder order(Detail detail, double strength, int size) {
        return new CartoonOrder(
                Styles.fast("ink"), size, detail, Colors.STYLE, strength, ImageFormat.PNG, Metadata.DROP);
    }

    private static SourcePhoto photo(BufferedImage image) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return new ImageDecoder(new DecodeLimits(1_000_000, 1, true)).open(file.toByteArray());
    }

    private static final class FewLevels implements Network {
        @Override
        public BufferedImage draw(BufferedImage photo, @Nullable PhotoContext context) {
            return InkReference.fewLevels(photo);
        }

        @Override
        public PhotoContext statistics(BufferedImage photo) {
            throw new AssertionError("This style has none");
        }

        @Override
        public void close() {}
    }
}
