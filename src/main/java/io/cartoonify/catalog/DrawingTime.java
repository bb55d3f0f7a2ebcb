package io.cartoonify.catalog;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * How long a style that is no longer listed may still be drawn with.
 *
 * @param deadline what one drawing may take
 */
@Validated
@ConfigurationProperties("cartoonify.limits")
record DrawingTime(
        @DefaultValue("30s") @DurationUnit(SECONDS) @Positive Duration deadline) {}
