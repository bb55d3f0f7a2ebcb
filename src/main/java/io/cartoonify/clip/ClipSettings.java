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

        @DefaultValue("30s") @DurationUnit(SECONDS) @Positive Duration silence) {
    /** For the tables of a film, beside which there are frames. */
    private static final long TABLES = 64 << 20;
    /** A pixel's in the deepest colors, and what decoders keep beside it. */
    private static final int BYTES_A_PIXEL = 32;

    /** The bytes of the largest piece of memory that FFmpeg may take: else tables that say they are endless would fill it. */
    long maxBlock() {
        return TABLES + BYTES_A_PIXEL * maxPixels;
    }
}
