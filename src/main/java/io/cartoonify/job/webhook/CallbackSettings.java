package io.cartoonify.job.webhook;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * Who may be told that a job has ended.
 *
 * @param hosts {@code hooks.example.com}, {@code *.example.com} by HTTPS, or a whole origin such as
 *     {@code http://10.0.0.5:9000}; none by default
 * @param secret what messages are signed with: {@code whsec_} and 24 to 64 bytes in base64
 * @param time how long an answer may take
 * @param tries how often a message is sent until it is taken
 * @param firstWait how long to wait before the second; each further wait is four times as long
 */
@Validated
@ConfigurationProperties("cartoonify.jobs.callback")
public record CallbackSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("") String secret,

        @DefaultValue("15s") @DurationUnit(SECONDS) @Positive Duration time,

        @DefaultValue("9") @Positive int tries,
        @DefaultValue("5s") @DurationUnit(SECONDS) @Positive Duration firstWait) {}
