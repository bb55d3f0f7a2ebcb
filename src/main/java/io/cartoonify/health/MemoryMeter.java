package io.cartoonify.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of the whole process. The engine's weights and tensors lie outside the Java heap, so the JVM's own meters
 * miss most of it.
 */
final class MemoryMeter implements MeterBinder {
    /** Linux's account of this process. */
    static final Path PROC_STATUS = Path.of("/proc/self/status");

    private final Path status;

    MemoryMeter(Path status) {
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (Files.isReadable(status)) {
            Gauge.builder("cartoonify.memory.resident", this, MemoryMeter::resident)
                    .description("Physical memory of the process: Java's and the engine's")
                    .baseUnit("bytes")
                    .register(registry);
        }
    }

    /** Bytes of physical memory that the process holds; not a number if the system does not tell. */
    double resident() {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow(IOException::new);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
