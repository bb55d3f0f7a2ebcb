package io.cartoonify.image.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the limits that the service has by default. */
class BombTests {
    private static final long MAX_MEMORY = 50 << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(50_000_000, 1_000, false));

    // A fifth of a second is the aim, and what they take on a machine that has nothing else to do.
    @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @MethodSource("bombs")
    @ParameterizedTest
    void doNotGoOff(Bomb bomb) {
        long before = threads.getCurrentThreadAllocatedBytes();
        Throwable refusal = catchThrowable(() -> decoder.open(bomb.file()).decode(450));
        long memory = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(refusal)
                .isInstanceOfAny(
                        UnsupportedImageException.class, ImageTooLargeException.class, DamagedImageException.class);
        assertThat(memory).isLessThan(MAX_MEMORY);
    }

    static Stream<Bomb> bombs() {
        return Stream.of(PngBombs.all(), JpegBombs.all(), TiffBombs.all(), OtherBombs.all())
                .flatMap(bombs -> bombs);
    }
}
