package io.cartoonify.inference;

import io.cartoonify.style.Style;
import io.cartoonify.style.StyleCatalog;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Draws once in every style before the service turns ready; a style that cannot is reported and taken out.
 *
 * <p>Spring Boot runs this when the port is already open, and reports readiness when it is through.
 */
@Component
@ConditionalOnWebApplication
class WarmUp implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StyleCatalog catalog;
    private final Stylizer stylizer;

    WarmUp(StyleCatalog catalog, Stylizer stylizer) {
        this.catalog = catalog;
        this.stylizer = stylizer;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        catalog.all().parallelStream().forEach(this::draw);
        if (catalog.all().isEmpty()) {
            throw new IllegalStateException("No style can be drawn; the log above says why");
        }
        log.info(
                "Drew once in every style in {} ms: {}",
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                catalog.all().stream().map(Style::label).toList());
    }

    private void draw(Style style) {
        try {
            stylizer.draw(style, new BufferedImage(450, 300, BufferedImage.TYPE_INT_RGB), PATIENCE);
        } catch (DrawingFailedException | TimeoutException e) {
            log.error("Left out {}, it cannot be drawn", style.label(), e);
            catalog.remove(style);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
