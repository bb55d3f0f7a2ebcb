package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DrawingThreadsTests {
    private long now;
    private final DrawingThreads threads = new DrawingThreads(1, 4, () -> now);

    @Test
    void givesADrawingThatIsAloneTheIdleCores() {
        assertThat(threads.enter()).isEqualTo(4);
    }

    @Test
    void givesADrawingThatMeetsAnotherItsShare() {
        threads.enter();

        assertThat(threads.enter()).isEqualTo(1);
    }

    @Test
    void takesNoCoreForIdleShortlyAfterDrawingsMet() {
        threads.enter();
        threads.enter();
        threads.leave();
        threads.leave();

        assertThat(threads.enter()).isEqualTo(1);
    }

    @Test
    void takesTheCoresForIdleAgainAfterAWhile() {
        threads.enter();
        threads.enter();
        threads.leave();
        threads.leave();
        now += Duration.ofSeconds(2).toNanos();

        assertThat(threads.enter()).isEqualTo(4);
    }
}
