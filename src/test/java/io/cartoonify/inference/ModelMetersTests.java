package io.cartoonify.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import io.cartoonify.style.Tiling.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ModelMetersTests {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final ModelMeters meters = new ModelMeters(registry);

    @Test
    void tellOfAChangedStyleWhatItIsNow() {
        load("a".repeat(64), Duration.ofSeconds(1));
        load("b".repeat(64), Duration.ofSeconds(2));

        assertThat(registry.find("cartoonify.model.info").meters())
                .extracting(meter -> meter.getId().getTag("sha256"))
                .containsExactly("b".repeat(64));
        assertThat(registry.get("cartoonify.model.load").timeGauge().value(TimeUnit.SECONDS))
                .isEqualTo(2);
    }

    private void load(String sha256, Duration time) {
        Archive archive = new Archive(Precision.FP32, "ink.pt", sha256);
        Tiling tiling = new Tiling(0, Context.NONE);
        meters.loaded(new Style("ink", "Ink", "", "", "", Tier.FAST, List.of(archive), tiling), archive, time);
    }
}
