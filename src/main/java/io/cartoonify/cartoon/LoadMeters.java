package io.cartoonify.cartoon;

import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.queue.WorkSlots;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How full the service is, and how much is put into it. */
@Component
final class LoadMeters implements MeterBinder {
    private final WorkSlots slots;
    private final ImageDecoder decoder;

    LoadMeters(WorkSlots slots, ImageDecoder decoder) {
        this.slots = slots;
        this.decoder = decoder;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cartoonify.slots.used", slots, WorkSlots::used)
                .description("Drawings at work now")
                .register(registry);
        Gauge.builder("cartoonify.slots.max", slots, WorkSlots::max)
                .description("Drawings that may work at once")
                .register(registry);
        Gauge.builder("cartoonify.queue.waiting", slots, WorkSlots::waiting)
                .description("Drawings that wait for a slot now")
                .register(registry);
        Gauge.builder("cartoonify.memory.used", slots, WorkSlots::usedMemory)
                .description("Memory that drawings hold now, as it was reckoned from their headers")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        Gauge.builder("cartoonify.memory.max", slots, WorkSlots::memory)
                .description("Memory that all drawings together may hold")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        FunctionCounter.builder("cartoonify.pixels", decoder, ImageDecoder::pixels)
                .description("Pixels of the photos that were read, by their headers")
                .register(registry);
    }
}
