package io.cartoonify.catalog;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * How long drawing takes at the most, so that styles are not freed before.
 *
 * @param deadline from a request's arrival until it must be drawn
 */
@Validated
@ConfigurationProperties("cartoonify.limits")
record DrawingTime(
        @DefaultValue("30s") @DurationUnit(SECONDS) @Positive Duration deadline) {}
