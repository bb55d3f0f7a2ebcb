package io.cartoonify.health;

import io.cartoonify.queue.Workers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Is down when a worker hangs in the engine or a codec: a call that does not return can be given up by who waits for it,
 * but its worker comes free by a restart alone.
 */
@Component
class WorkersHealthIndicator implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(WorkersHealthIndicator.class);

    private final Workers workers;
    private final Duration hang;

    WorkersHealthIndicator(Workers workers, HangSettings settings) {
        this.workers = workers;
        this.hang = settings.hang();
    }

    @Override
    public Health health() {
        Duration silence = workers.longestSilence();
        if (silence.compareTo(hang) <= 0) {
            return Health.up().build();
        }
        log.error(
                "A worker hangs: it has given no sign of life for {} s. The process should be restarted.",
                silence.toSeconds());
        return Health.down().build();
    }
}
