package io.cartoonify.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.image.DamagedImageException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ChildProcessTests {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void isGoneOnceItIsClosedThoughTheThreadWasInterrupted() throws Exception {
        for (int i = 0; i < 20; i++) {
            Process process = new ProcessBuilder("sleep", "60").start();
            ChildProcess child = new ChildProcess(process, LONG);

            Thread.currentThread().interrupt();
            child.close();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(process.isAlive()).isFalse();
        }
    }

    /** While a busy service draws for others, a clip waits for its turn, and its decoder with it. */
    @Test
    void mayBeLeftAloneForLong() throws Exception {
        try (ChildProcess child = new ChildProcess(new ProcessBuilder("cat").start(), SHORT)) {
            Thread.sleep(SHORT.multipliedBy(12).toMillis());

            child.output().write('a');
            child.output().flush();

            assertThat(child.input().read()).isEqualTo('a');
        }
    }

    @Test
    void isEndedWhereItIsWaitedForTooLong() throws Exception {
        try (ChildProcess child = new ChildProcess(new ProcessBuilder("cat").start(), SHORT)) {
            try (ChildProcess.Wait wait = child.await()) {
                assertThat(child.input().read()).isNegative();
            }

            assertThatThrownBy(child::requireLife)
                    .isInstanceOf(DamagedImageException.class)
                    .hasMessageContaining("cartoonify.clips.silence");
        }
    }

    @Test
    void tellsADeathFromAFaultOfAFile() throws Exception {
        try (ChildProcess failing = new ChildProcess(new ProcessBuilder("sh", "-c", "exit 183").start(), LONG);
                ChildProcess dying = new ChildProcess(new ProcessBuilder("sh", "-c", "kill -9 $$").start(), LONG)) {
            failing.requireLife();
            assertThatThrownBy(dying::requireLife).hasMessageContaining("died");
        }
    }
}
