package io.cartoonify.album;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much an album may ask for; each of its photos has the limits of a photo in a request.
 *
 * @param maxFiles files in the ZIP file
 * @param maxUnpacked bytes of all its files, unpacked
 */
@Validated
@ConfigurationProperties("cartoonify.jobs.album")
public record AlbumSettings(
        @DefaultValue("5000") @Positive int maxFiles,
        @DefaultValue("20GB") @Positive DataSize maxUnpacked) {}
