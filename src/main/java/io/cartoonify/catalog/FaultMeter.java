package io.cartoonify.catalog;

import io.cartoonify.model.ModelLibrary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many stores and styles cannot be had, which readiness does not fall for: the other styles serve. */
@Component
final class FaultMeter implements MeterBinder {
    private final ModelLibrary library;
    private final StyleUpdater updater;
    private final StylesHealthIndicator styles;

    FaultMeter(ModelLibrary library, StyleUpdater updater, StylesHealthIndicator styles) {
        this.library = library;
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
        TimeGauge.builder(
                        "cartoonify.model.refreshed",
                        library,
                        TimeUnit.MILLISECONDS,
                        stores -> stores.refreshed().toEpochMilli())
                .description("When all stores of models were last read without trouble, in seconds since 1970")
                .register(registry);
    }
}
