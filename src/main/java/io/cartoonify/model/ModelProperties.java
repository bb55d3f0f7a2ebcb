package io.cartoonify.model;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where styles come from.
 *
 * @param models a store laid over the jar's own: a directory or {@code s3://bucket/prefix}; empty for none
 * @param modelsPoll how often to look for new and changed styles; zero for never
 * @param modelsCache the directory that archives from S3 are kept in
 * @param modelsCacheSize how much it may hold
 * @param modelsEndpoint an S3 server other than Amazon's
 */
@ConfigurationProperties("cartoonify")
public record ModelProperties(
        @DefaultValue("") String models,
        @DefaultValue("1m") Duration modelsPoll,
        Path modelsCache,
        @DefaultValue("2GB") DataSize modelsCacheSize,
        @Nullable URI modelsEndpoint) {}
