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

    @Test
    void forgetAStyleThatIsLetGoAndNotWhatTookItsPlace() {
        load("a".repeat(64), Duration.ofSeconds(1));
        load("b".repeat(64), Duration.ofSeconds(2));

        unload("a".repeat(64));
        assertThat(registry.find("cartoonify.model.info").meters()).hasSize(1);
        unload("b".repeat(64));
        assertThat(registry.getMeters()).isEmpty();
    }

    private void load(String sha256, Duration time) {
        meters.loaded(style(sha256), archive(sha256), time);
    }

    private void unload(String sha256) {
        meters.unloaded(style(sha256), archive(sha256));
    }

    private static Style style(String sha256) {
        return new Style("ink", "Ink", "", "", "", Tier.FAST, List.of(archive(sha256)), new Tiling(0, Context.NONE));
    }

    private static Archive archive(String sha256) {
        return new Archive(Precision.FP32, "ink.pt", sha256);
    }
}
