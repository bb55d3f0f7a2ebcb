package io.cartoonify.catalog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many stores and styles cannot be had, which readiness does not fall for: the other styles serve. */
@Component
final class FaultMeter implements MeterBinder {
    private final StyleUpdater updater;
    private final StylesHealthIndicator styles;

    FaultMeter(StyleUpdater updater, StylesHealthIndicator styles) {
        this.updater = updater;
        this.styles = styles;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "cartoonify.model.faults",
                        updater,
                        known -> known.faults().size() + styles.broken().size())
                .description("Stores that cannot be read and styles that cannot be drawn now; the log says why")
                .register(registry);
    }
}
