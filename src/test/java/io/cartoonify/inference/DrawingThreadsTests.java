package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawingThreadsTests {
    private static final String NETWORK = "a network";
    private static final int SHARE = 1;
    private static final int ALL = 4;

    private long now = 1;
    private boolean mayUseAll = true;
    private final DrawingThreads threads = new DrawingThreads(SHARE, ALL, () -> mayUseAll, () -> now);

    @BeforeEach
    void drawsByItselfOnce() {
        draw(10);
    }

    @Test
    void givesADrawingThatIsAloneTheIdleCores() {
        assertThat(draw(5)).isEqualTo(ALL);
    }

    @Test
    void givesThoseThatMayNotHaveMoreTheirShare() {
        mayUseAll = false;

        assertThat(draw(5)).isEqualTo(SHARE);
    }

    @Test
    void givesANetworkItsShareUntilItsPaceIsKnown() {
        assertThat(threads.enter("another network")).isEqualTo(SHARE);
    }

    @Test
    void givesADrawingThatMeetsAnotherItsShare() {
        threads.enter(NETWORK);

        assertThat(threads.enter(NETWORK)).isEqualTo(SHARE);
    }

    @Test
    void takesNoCoreForIdleShortlyAfterDrawingsMet() {
        meet();

        assertThat(draw(10)).isEqualTo(SHARE);
    }

    @Test
    void takesTheCoresForIdleAgainAfterAWhile() {
        meet();
        now += Duration.ofSeconds(1).toNanos();

        assertThat(draw(5)).isEqualTo(ALL);
    }

    @Test
    void forgivesAFewSlowDrawings() {
        for (int i = 0; i < 20; i++) {
            assertThat(draw(i % 4 == 3 ? 5 : 12)).isEqualTo(ALL);
        }
    }

    @Test
    void forgivesNoneThatIsVerySlow() {
        draw(40);

        assertThat(draw(10)).isEqualTo(SHARE);
    }

    @Test
    void waitsLongerEachTimeThatMoreThreadsWereSlower() {
        drawSlowly();
        now += Duration.ofSeconds(2).toNanos();
        drawSlowly();
        now += Duration.ofSeconds(2).toNanos();

        assertThat(draw(10)).isEqualTo(SHARE);
        now += Duration.ofSeconds(2).toNanos();
        assertThat(draw(5)).isEqualTo(ALL);
    }

    private void drawSlowly() {
        for (int i = 0; i < 4; i++) {
            assertThat(draw(12)).isEqualTo(ALL);
        }
    }

    private void meet() {
        threads.enter(NETWORK);
        threads.enter(NETWORK);
        threads.leave();
        threads.leave();
    }

    private int draw(double pace) {
        int used = threads.enter(NETWORK);
        threads.learn(NETWORK, used, pace);
        threads.leave();
        return used;
    }
}
