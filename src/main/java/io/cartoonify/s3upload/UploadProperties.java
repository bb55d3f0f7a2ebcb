package io.cartoonify.s3upload;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.cartoonify.s3.S3Place;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * Where large photos are put.
 *
 * @param uploads {@code s3://bucket/prefix}; empty for nowhere
 * @param uploadsLink how long the links hold by which photos are put and pictures are fetched
 * @param uploadsKeep how long after its link was given a photo may be drawn
 * @param uploadsEndpoint an S3 server other than Amazon's
 * @param uploadsPublicEndpoint where clients reach that server, if they reach it elsewhere than this service does
 */
@Validated
@ConfigurationProperties("cartoonify")
record UploadProperties(
        @DefaultValue("") String uploads,

        @DefaultValue("15m") @DurationUnit(SECONDS) @DurationMin(seconds = 1) @DurationMax(days = 7)
        Duration uploadsLink,

        @DefaultValue("1d") @DurationUnit(SECONDS) @DurationMin(seconds = 1)
        Duration uploadsKeep,

        @Nullable URI uploadsEndpoint,
        @Nullable URI uploadsPublicEndpoint) {

    /**
     * The place for uploads.
     *
     * @throws io.cartoonify.settings.InvalidSettingException if its name is none
     */
    S3Place place() {
        return S3Place.ofSetting("cartoonify.uploads", uploads);
    }

    /** Where clients reach S3; null for Amazon's own address. */
    @Nullable URI clientsEndpoint() {
        return uploadsPublicEndpoint == null ? uploadsEndpoint : uploadsPublicEndpoint;
    }
}
