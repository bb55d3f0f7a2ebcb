package io.cartoonify.catalog;

import io.cartoonify.inference.DrawingFailedException;
import io.cartoonify.inference.StylizerPool;
import io.cartoonify.style.Style;
import io.cartoonify.style.StyleCatalog;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Is down while a style cannot be drawn.
 *
 * <p>A style that failed is tried with a picture of ours, again and again until that works, so that nobody's odd photo
 * takes the service down, and a style that works again is noticed.
 */
@Component
class StylesHealthIndicator implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(StylesHealthIndicator.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StylizerPool pool;
    private final StyleCatalog catalog;
    private final Set<Style> broken = ConcurrentHashMap.newKeySet();

    StylesHealthIndicator(StylizerPool pool, StyleCatalog catalog) {
        this.pool = pool;
        this.catalog = catalog;
    }

    @Override
    public Health health() {
        return broken.isEmpty()
                ? Health.up().build()
                : Health.down()
                        .withDetail("broken", broken.stream().map(Style::label).toList())
                        .build();
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void tryThoseThatFailed() throws InterruptedException {
        // What could not be drawn at the start was left out, and what was replaced is gone: neither is missed.
        pool.suspects().retainAll(catalog.all());
        broken.retainAll(catalog.all());
        for (Style style : pool.suspects()) {
            tryOut(style);
        }
    }

    private void tryOut(Style style) throws InterruptedException {
        try {
            pool.draw(style, new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), PATIENCE);
            pool.suspects().remove(style);
            if (broken.remove(style)) {
                log.info("{} can be drawn again", style.label());
            }
        } catch (DrawingFailedException e) {
            if (broken.add(style)) {
                log.error("{} cannot be drawn any more", style.label(), e);
            }
        } catch (TimeoutException e) {
            log.debug("Too busy to try {}", style.label());
        }
    }
}
