package io.cartoonify.clip;

import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.ffmpeg.FoundFfmpeg;
import io.cartoonify.queue.Client;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Tests of real clips, taken apart and put together by the real FFmpeg. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
abstract class RealClips {
    @TempDir
    Path folder;

    @Autowired
    ClipCartoonist clips;

    @Autowired
    private OrderParser orders;

    @Autowired
    private FoundFfmpeg found;

    Ffmpeg ffmpeg;
    SampleClips samples;

    @BeforeEach
    void findFfmpeg() {
        ffmpeg = Objects.requireNonNull(found.programs());
        samples = new SampleClips(ffmpeg, folder);
    }

    /** Draws {@code clip} into {@code target}, in the background. */
    ClipResult draw(Path clip, Path target, @Nullable ClipFormat format, DoubleConsumer progress) throws Exception {
        return draw(clip, target, format, progress, () -> false);
    }

    ClipResult draw(
            Path clip, Path target, @Nullable ClipFormat format, DoubleConsumer progress, BooleanSupplier stopped)
            throws Exception {
        Client client = Client.background("somebody");
        return clips.draw(clip, target, orders.parse(CartoonOptions.NONE), format, client, progress, stopped);
    }
}
