package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.image.Pictures;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import io.cartoonify.style.Tiling.Context;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What surrounds the networks: theirs are black, and take down what they are asked. */
class StylizerTests {
    private final List<Call> calls = new ArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger closes = new AtomicInteger();
    private @Nullable RuntimeException failure;

    private final Stylizer stylizer = Stylizers.of(style -> {
        loads.incrementAndGet();
        return new Noting();
    });

    private record Call(int width, int height, @Nullable PhotoContext context) {}

    @Test
    void drawsASmallPhotoInOnePieceAndWithoutAContext() {
        BufferedImage photo = Pictures.plain(450, 300, 0xFFFFFF);

        stylizer.draw(style(Context.THUMBNAIL), photo, () -> false);

        assertThat(calls).containsExactly(new Call(450, 300, null));
        assertThat(photo.getRGB(10, 10)).isEqualTo(0xFF000000);
    }

    @Test
    void drawsALargePhotoInTilesThatKnowTheWhole() {
        stylizer.draw(style(Context.THUMBNAIL), Pictures.plain(2000, 1500, 0xFFFFFF), () -> false);

        assertThat(calls)
                .hasSize(8)
                .allSatisfy(
                        call -> assertThat((long) call.width() * call.height()).isLessThanOrEqualTo(540_000))
                .extracting(Call::context)
                .allSatisfy(context ->
                        assertThat(context).extracting(PhotoContext::shape).isEqualTo(new long[] {1, 5, 64, 64}));
    }

    @Test
    void takesStatisticsOfThePhotoAtASizeThatTheNetworkCanTakeAtOnce() {
        stylizer.draw(style(Context.STATISTICS), Pictures.plain(2000, 1000, 0xFFFFFF), () -> false);

        assertThat((long) calls.get(0).width() * calls.get(0).height()).isBetween(1_000_000L, 1L << 20);
        assertThat(calls.get(1).context()).isSameAs(Noting.STATISTICS);
    }

    /** Between the frames of a clip, or the photos of an album, nobody draws. */
    @Test
    void keepsANetworkThatWasUsedALittleWhileAgo() {
        Style style = style(Context.NONE);
        stylizer.draw(style, Pictures.plain(64, 64, 0xFFFFFF), () -> false);

        assertThat(stylizer.release(style, Duration.ofHours(1))).isFalse();
        assertThat(stylizer.release(style, Duration.ZERO)).isTrue();
    }

    @Test
    void stopsBetweenTilesOnceNobodyWaits() {
        BufferedImage photo = Pictures.plain(2000, 1500, 0xFFFFFF);

        assertThatThrownBy(() -> stylizer.draw(style(Context.NONE), photo, () -> calls.size() == 3))
                .isInstanceOf(CancellationException.class);
        assertThat(calls).hasSize(3);
        assertThat(stylizer.toRecheck()).isEmpty();
    }

    @Test
    void loadsANetworkOnceAndFreesItOnlyWhileNobodyDraws() {
        Style style = style(Context.NONE);
        BufferedImage photo = Pictures.plain(20, 20, 0);
        stylizer.draw(style, photo, () -> {
            assertThat(stylizer.release(style, Duration.ZERO)).isFalse();
            return false;
        });
        stylizer.draw(style, photo, () -> false);

        assertThat(loads).hasValue(1);
        assertThat(stylizer.release(style, Duration.ZERO)).isTrue();
        assertThat(closes).hasValue(1);
    }

    @Test
    void suspectsAStyleThatFailedAndLetsItGo() {
        Style style = style(Context.NONE);
        failure = new IllegalStateException("no memory");

        assertThatThrownBy(() -> stylizer.draw(style, Pictures.plain(20, 20, 0), () -> false))
                .isInstanceOf(DrawingFailedException.class)
                .hasRootCauseMessage("no memory");
        assertThat(stylizer.toRecheck()).containsExactly(style);
        assertThat(stylizer.release(style, Duration.ZERO)).isTrue();
    }

    @Test
    void failsWhereAnArchiveCannotBeRead() {
        Stylizer without = Stylizers.of(style -> {
            throw new IOException("ink.pt is missing");
        });

        assertThatThrownBy(() -> without.draw(style(Context.NONE), Pictures.plain(9, 9, 0), () -> false))
                .isInstanceOf(DrawingFailedException.class)
                .hasRootCauseMessage("ink.pt is missing");
    }

    @Test
    void triesAStyleWholeAndInTiles() {
        stylizer.tryOut(style(Context.THUMBNAIL));

        assertThat(calls).hasSize(3);
        assertThat(calls.get(0).context()).isNull();
        assertThat(calls.get(1).context()).isNotNull();
    }

    private static Style style(Context context) {
        Archive archive = new Archive(Precision.FP32, "ink.pt", "0".repeat(64));
        return new Style("ink", "Ink", "", "", "", Tier.FAST, List.of(archive), new Tiling(64, context));
    }

    private final class Noting implements Network {
        private static final PhotoContext STATISTICS = new PhotoContext(new float[2], 1, 2);

        @Override
        public BufferedImage draw(BufferedImage photo, @Nullable PhotoContext context) {
            if (failure != null) {
                throw failure;
            }
            calls.add(new Call(photo.getWidth(), photo.getHeight(), context));
            return Pictures.plain(photo.getWidth(), photo.getHeight(), 0);
        }

        @Override
        public PhotoContext statistics(BufferedImage photo) {
            calls.add(new Call(photo.getWidth(), photo.getHeight(), null));
            return STATISTICS;
        }

        @Override
        public void close() {
            closes.incrementAndGet();
        }
    }
}
