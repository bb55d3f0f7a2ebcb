package io.cartoonify.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryMeterTests {
    @TempDir
    private Path folder;

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void readsWhatLinuxTellsOfTheProcess() throws IOException {
        Path status =
                Files.writeString(folder.resolve("status"), "VmHWM:\t  900 kB\nVmRSS:\t     640 kB\nThreads: 9\n");
        new MemoryMeter(status).bindTo(registry);

        assertThat(registry.get("cartoonify.memory.resident").gauge().value()).isEqualTo(640 * 1024);
    }

    @Test
    void isAbsentOnOtherSystems() {
        new MemoryMeter(folder.resolve("nothing")).bindTo(registry);

        assertThat(registry.getMeters()).isEmpty();
    }
}
