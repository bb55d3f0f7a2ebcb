package io.cartoonify.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ChildProcessTests {
    private static final Duration LONG = Duration.ofMinutes(1);

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
}
