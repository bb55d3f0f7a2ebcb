package io.cartoonify.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts what became of the files that events told of. Thread-safe. */
final class EventMeter {
    private final List<Counter> counters = new ArrayList<>();

    /** What a file can come to. */
    enum Outcome {
        DRAWN,
        /** Its drawing was there. */
        SKIPPED,
        /** It is no photo, or not where photos are. */
        IGNORED,
        FAILED
    }

    EventMeter(MeterRegistry meters) {
        for (Outcome outcome : Outcome.values()) {
            counters.add(Counter.builder("cartoonify.events")
                    .description("Files that events told of")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(meters));
        }
    }

    void count(Outcome outcome) {
        counters.get(outcome.ordinal()).increment();
    }
}
