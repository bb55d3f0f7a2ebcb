package io.cartoonify.inference;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which models are loaded, and how long that took. */
final class ModelMeters {
    private final MeterRegistry registry;

    ModelMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * {@code style} can be drawn from now on, with {@code archive}, which took {@code time} to fetch and load. It takes the
     * place of what the style was drawn with before.
     */
    synchronized void loaded(Style style, Archive archive, Duration time) {
        Tags tags = tags(style);
        remove(tags);
        Gauge.builder("cartoonify.model.info", () -> 1)
                .description("A model that is loaded, with the digest of its file; always 1")
                .tags(tags.and("precision", archive.precision().id(), "sha256", archive.sha256()))
                .register(registry);
        TimeGauge.builder("cartoonify.model.load", time::toNanos, TimeUnit.NANOSECONDS)
                .description("How long a model took to fetch, check and load")
                .tags(tags)
                .register(registry);
    }

    /** {@code style} is no longer drawn with {@code archive}, unless another has taken its place already. */
    synchronized void unloaded(Style style, Archive archive) {
        Tags tags = tags(style);
        boolean current = !registry.find("cartoonify.model.info")
                .tags(tags.and("sha256", archive.sha256()))
                .meters()
                .isEmpty();
        if (current) {
            remove(tags);
        }
    }

    private static Tags tags(Style style) {
        return Tags.of("style", style.id(), "tier", style.tier().id());
    }

    private void remove(Tags tags) {
        for (String name : List.of("cartoonify.model.info", "cartoonify.model.load")) {
            registry.find(name).tags(tags).meters().forEach(registry::remove);
        }
    }
}
