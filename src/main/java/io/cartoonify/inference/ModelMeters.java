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
        Tags tags = Tags.of("style", style.id(), "tier", style.tier().id());
        for (String name : List.of("cartoonify.model.info", "cartoonify.model.load")) {
            registry.find(name).tags(tags).meters().forEach(registry::remove);
        }
        Gauge.builder("cartoonify.model.info", () -> 1)
                .description("A model that is loaded, with the digest of its file; always 1")
                .tags(tags.and("precision", archive.precision().id(), "sha256", archive.sha256()))
                .register(registry);
        TimeGauge.builder("cartoonify.model.load", time::toNanos, TimeUnit.NANOSECONDS)
                .description("How long a model took to fetch, check and load")
                .tags(tags)
                .register(registry);
    }
}
