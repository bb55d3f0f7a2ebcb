package io.cartoonify.cartoon;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Describes the timers that are made of observations, and takes their tag of the exception away. */
@Component
final class DrawingMeterFilter implements MeterFilter {
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "cartoonify.drawing", "Drawings from arrival to picture or failure, by style, tier and outcome",
            "cartoonify.stage", "Stages of drawings: queue, decode, fit, draw, encode; fetch and store in S3");

    @Override
    public Meter.Id map(Meter.Id id) {
        String description = DESCRIPTIONS.get(id.getName());
        return description == null
                ? id
                : new Meter.Id(id.getName(), withoutError(id), id.getBaseUnit(), description, id.getType());
    }

    /** Outcomes tell more, and are fewer, than the classes of exceptions. */
    private static Tags withoutError(Meter.Id id) {
        return Tags.of(StreamSupport.stream(id.getTagsAsIterable().spliterator(), false)
                .filter(tag -> !tag.getKey().equals("error"))
                .toArray(Tag[]::new));
    }
}
