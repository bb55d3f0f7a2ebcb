package io.cartoonify.model;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where styles come from.
 *
 * @param models a store laid over the jar's own: a directory or {@code s3://bucket/prefix}; empty for none
 * @param modelsPoll how often to look for new and changed styles; zero for never
 * @param modelsCache the directory that archives from S3 are kept in
 * @param modelsCacheSize how much it may hold
 * @param modelsEndpoint an S3 server other than Amazon's
 */
@Validated
@ConfigurationProperties("cartoonify")
public record ModelProperties(
        @DefaultValue("") String models,

        @DefaultValue("1m") @DurationUnit(SECONDS) @DurationMin(seconds = 0)
        Duration modelsPoll,

        Path modelsCache,
        @DefaultValue("2GB") @Positive DataSize modelsCacheSize,
        @Nullable URI modelsEndpoint) {}
