package io.cartoonify.album;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which places in S3 jobs may read photos from and put cartoons to.
 *
 * @param sources {@code s3://bucket/prefix}, each with all that is below it; none by default
 * @param targets the same for cartoons
 * @param endpoint an S3 server other than Amazon's
 * @param maxKeys files that are looked at in a place, photos or not
 */
@Validated
@ConfigurationProperties("cartoonify.jobs.s3")
public record BucketSettings(
        @DefaultValue List<String> sources,
        @DefaultValue List<String> targets,
        @Nullable URI endpoint,
        @DefaultValue("100000") @Positive int maxKeys) {}
