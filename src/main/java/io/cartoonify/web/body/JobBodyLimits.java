package io.cartoonify.web.body;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request for a job may hold, which is written away as it comes.
 *
 * @param maxBytes a form with a file
 * @param uploadTime from its first byte to its last
 */
@Validated
@ConfigurationProperties("cartoonify.jobs")
public record JobBodyLimits(
        @DefaultValue("1GB") @Positive DataSize maxBytes,

        @DefaultValue("10m") @DurationUnit(SECONDS) @Positive Duration uploadTime) {}
