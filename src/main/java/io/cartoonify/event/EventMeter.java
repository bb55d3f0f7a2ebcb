package io.cartoonify.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what became of the files that events told of. Thread-safe. */
final class EventMeter {
    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    /** What a file can come to. */
    enum Outcome {
        DRAWN,
        /** Its drawing was there. */
        SKIPPED,
        /** It is no photo, or not where photos are. */
        IGNORED,
        FAILED
    }

    EventMeter(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder("cartoonify.events")
                            .description("Files that events told of")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(Outcome outcome) {
        counters.get(outcome).increment();
    }
}
