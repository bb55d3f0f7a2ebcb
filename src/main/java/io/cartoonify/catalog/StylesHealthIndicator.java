package io.cartoonify.catalog;

import io.cartoonify.inference.DrawingFailedException;
import io.cartoonify.inference.Stylizer;
import io.cartoonify.queue.Workers;
import io.cartoonify.style.Style;
import io.cartoonify.style.StyleCatalog;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells which styles cannot be drawn any more; is down only when none can, since the others serve.
 *
 * <p>A style that failed is tried with a picture of ours, again and again until that works, so that nobody's odd photo
 * makes it look broken, and a style that works again is noticed.
 */
@Component
class StylesHealthIndicator implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(StylesHealthIndicator.class);

    private final Stylizer stylizer;
    private final Workers workers;
    private final StyleCatalog catalog;
    private final Set<Style> broken = ConcurrentHashMap.newKeySet();

    StylesHealthIndicator(Stylizer stylizer, Workers workers, StyleCatalog catalog) {
        this.stylizer = stylizer;
        this.workers = workers;
        this.catalog = catalog;
    }

    @Override
    public Health health() {
        if (broken.isEmpty()) {
            return Health.up().build();
        }
        Health.Builder health = broken.containsAll(catalog.all()) ? Health.down() : Health.up();
        return health.withDetail("broken", broken.stream().map(Style::label).toList())
                .build();
    }

    /** Styles that drew once and cannot be drawn any more. */
    Set<Style> broken() {
        return broken;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void tryThoseThatFailed() throws Exception {
        // What could not be drawn at the start was left out, and what was replaced is gone: neither is missed.
        stylizer.toRecheck().retainAll(catalog.all());
        broken.retainAll(catalog.all());
        for (Style style : stylizer.toRecheck()) {
            workers.submit(() -> tryOut(style)).get();
        }
    }

    private Style tryOut(Style style) {
        try {
            stylizer.tryOut(style);
            stylizer.toRecheck().remove(style);
            if (broken.remove(style)) {
                log.info("{} can be drawn again", style.label());
            }
        } catch (DrawingFailedException e) {
            if (broken.add(style)) {
                log.error("{} cannot be drawn any more", style.label(), e);
            }
        }
        return style;
    }
}
