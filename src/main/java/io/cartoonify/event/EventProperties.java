package io.cartoonify.event;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.s3.S3Place;
import io.cartoonify.settings.InvalidSettingException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * Which photos are drawn when S3 tells of them, how, and where to.
 *
 * @param from {@code s3://bucket/prefix}, where photos are put; empty for none
 * @param to {@code s3://bucket/prefix}, where their drawings go
 * @param queue the URL of the SQS queue that this process takes events from; empty where they are brought, as to a function
 * @param visibility how long a message is kept from others after the last sign of life
 * @param endpoint an S3 server other than Amazon's
 * @param draw the options of the drawings
 */
@Validated
@ConfigurationProperties("cartoonify.events")
record EventProperties(
        @DefaultValue("") String from,
        @DefaultValue("") String to,
        @DefaultValue("") String queue,

        @DefaultValue("1m") @DurationUnit(SECONDS) @DurationMin(seconds = 2) @DurationMax(hours = 12)
        Duration visibility,

        @Nullable URI endpoint,
        @Nullable CartoonOptions draw) {

    /** Where photos are put. */
    S3Place source() {
        return S3Place.ofSetting("cartoonify.events.from", from);
    }

    /** Where drawings go: elsewhere, or each would be drawn again. */
    S3Place target() {
        S3Place target = S3Place.ofSetting("cartoonify.events.to", to);
        if (target.equals(source())) {
            throw new InvalidSettingException(
                    "cartoonify.events.to", to, "must be another place than cartoonify.events.from");
        }
        return target;
    }

    /** The queue's address. */
    URI queueUrl() {
        try {
            URI url = URI.create(queue);
            if (url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new InvalidSettingException(
                "cartoonify.events.queue",
                queue,
                "must be a queue's URL, such as https://sqs.REGION.amazonaws.com/1/photos");
    }

    /** What was asked for. */
    CartoonOptions options() {
        return Objects.requireNonNullElse(draw, CartoonOptions.NONE);
    }
}
