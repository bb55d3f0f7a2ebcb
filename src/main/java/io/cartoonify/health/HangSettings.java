package io.cartoonify.health;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * When work counts as hanging.
 *
 * @param hang how long a worker may give no sign of life: more than decoding the largest photo, one tile or encoding takes
 */
@Validated
@ConfigurationProperties("cartoonify.limits")
record HangSettings(
        @DefaultValue("10m") @DurationUnit(SECONDS) @Positive Duration hang) {}
