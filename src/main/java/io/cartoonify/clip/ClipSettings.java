package io.cartoonify.clip;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * What moving pictures are drawn.
 *
 * @param maxPixels of a frame
 * @param maxFrames in a clip
 * @param maxDuration of a clip
 * @param maxSize longer side of what is drawn, in pixels: larger clips are drawn smaller
 * @param silence how long FFmpeg may take for a frame before it is ended
 */
@Validated
@ConfigurationProperties("cartoonify.clips")
public record ClipSettings(
        @DefaultValue("9000000") @Positive long maxPixels,
        @DefaultValue("20000") @Positive int maxFrames,

        @DefaultValue("10m") @DurationUnit(SECONDS) @Positive Duration maxDuration,

        @DefaultValue("1920") @Positive int maxSize,

        @DefaultValue("30s") @DurationUnit(SECONDS) @Positive Duration silence) {}
