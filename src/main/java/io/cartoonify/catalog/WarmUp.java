package io.cartoonify.catalog;

import io.cartoonify.style.Style;
import io.cartoonify.style.StyleCatalog;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Draws once in every style before the service turns ready.
 *
 * <p>Spring Boot runs this when the port is already open, and reports readiness when it is through.
 */
@Component
@Order(0)
@ConditionalOnWebApplication
class WarmUp implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    private final StyleUpdater updater;
    private final StyleCatalog catalog;

    WarmUp(StyleUpdater updater, StyleCatalog catalog) {
        this.updater = updater;
        this.catalog = catalog;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        updater.settle();
        if (catalog.all().isEmpty()) {
            throw new IllegalStateException("No style can be drawn; the log above says why");
        }
        log.info(
                "Drew once in every style in {} ms: {}",
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                catalog.all().stream().map(Style::label).toList());
    }
}
