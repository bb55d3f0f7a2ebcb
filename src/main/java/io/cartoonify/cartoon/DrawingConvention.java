package io.cartoonify.cartoon;

import io.cartoonify.style.Style;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.ObservationRegistry;

/**
 * How operators see a drawing: the timer {@code cartoonify.drawing} and a span, with what came of it.
 *
 * @param style one that is installed, so that there are only so many
 */
record DrawingConvention(Style style) implements ObservationConvention<Context> {

    /** A drawing in {@code style} that is about to begin. */
    static Observation observe(Style style, ObservationRegistry observations) {
        return Observation.createNotStarted(new DrawingConvention(style), Context::new, observations);
    }

    @Override
    public String getName() {
        return "cartoonify.drawing";
    }

    @Override
    public String getContextualName(Context context) {
        return "cartoon";
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(Context context) {
        return KeyValues.of(
                "style", style.id(),
                "tier", style.tier().id(),
                "outcome", Outcome.of(context.getError()).id());
    }

    @Override
    public boolean supportsContext(Context context) {
        return true;
    }
}
