package io.cartoonify.catalog;

import io.cartoonify.inference.Stylizer;
import io.cartoonify.model.ModelLibrary;
import io.cartoonify.model.ModelProperties;
import io.cartoonify.queue.Workers;
import io.cartoonify.style.StyleCatalog;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Keeps a running service's styles up to date, and tells which are missing. */
@Configuration(proxyBeanMethods = false)
class StyleConfiguration {

    /** A clip's next frame, or an album's next photo, may wait so long behind requests. */
    private static final Duration IN_BACKGROUND = Duration.ofMinutes(10);

    @Bean
    StyleUpdater styleUpdater(
            ModelLibrary library, StyleCatalog catalog, Stylizer stylizer, Workers workers, DrawingTime time) {
        return new StyleUpdater(
                library,
                catalog,
                stylizer,
                workers,
                new RetiredStyles(stylizer, time.deadline().plus(IN_BACKGROUND)));
    }

    @Bean
    @ConditionalOnWebApplication
    SchedulingConfigurer stylePolling(StyleUpdater updater, ModelProperties settings) {
        Duration poll = settings.modelsPoll();
        return tasks -> {
            if (!poll.isZero()) {
                tasks.addFixedDelayTask(new FixedDelayTask(updater::update, poll, poll));
            }
        };
    }

    /** Missing styles do not make the service unready: the others serve. */
    @Bean
    HealthIndicator modelsHealthIndicator(StyleUpdater updater) {
        return () -> {
            Map<String, String> faults = updater.faults();
            Health.Builder health = Health.up();
            return faults.isEmpty()
                    ? health.build()
                    : health.withDetail("missing", faults).build();
        };
    }
}
