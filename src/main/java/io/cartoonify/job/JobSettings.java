package io.cartoonify.job;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.cartoonify.s3.S3Place;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs are kept and done.
 *
 * @param enabled whether there are jobs
 * @param folder where the embedded database, and files that are worked on, are kept
 * @param store where the files of jobs are kept: {@code s3://bucket/prefix}, or empty for the folder
 * @param storeEndpoint an S3 server other than Amazon's
 * @param keep how long after its end a job is kept, with its result
 * @param atOnce jobs that this process draws at once; null for as many as it has slots
 * @param queue jobs of all clients that may be unfinished
 * @param room the bytes that the files of all jobs may have
 * @param tries how often a job is begun without getting on, before it is given up: each time the process ended
 * @param poll how often each instance looks for jobs that others have taken in
 * @param heartbeat how often an instance says that it is alive; after four times as long without, others go on
 */
@Validated
@ConfigurationProperties("cartoonify.jobs")
public record JobSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("${user.home}/.local/share/cartoonify/jobs")
        Path folder,

        @DefaultValue("") String store,
        @Nullable URI storeEndpoint,

        @DefaultValue("24h") @DurationUnit(SECONDS) @Positive Duration keep,

        @Nullable @Positive Integer atOnce,
        @DefaultValue("1000") @PositiveOrZero int queue,
        @DefaultValue("20GB") @Positive DataSize room,
        @DefaultValue("5") @Positive int tries,
        @DefaultValue("1s") @DurationUnit(SECONDS) @Positive Duration poll,
        @DefaultValue("5s") @DurationUnit(SECONDS) @Positive Duration heartbeat) {

    /**
     * The place in S3 for the files of jobs; empty where they are kept in the folder.
     *
     * @throws io.cartoonify.settings.InvalidSettingException if its name is none
     */
    Optional<S3Place> place() {
        return store.isBlank() ? Optional.empty() : Optional.of(S3Place.ofSetting("cartoonify.jobs.store", store));
    }
}
