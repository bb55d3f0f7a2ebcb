package io.cartoonify.cartoon;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request, and all of them together, may ask for.
 *
 * @param maxBytes an upload
 * @param maxPixels a photo, width times height, judged from its header
 * @param maxFrames the pictures in one file, judged before decoding
 * @param maxSize the longer side of a result, in pixels
 * @param queue drawings that may wait, for each worker
 * @param deadline from a request's arrival to its answer
 */
@Validated
@ConfigurationProperties("cartoonify.limits")
public record Limits(
        @DefaultValue("64MB") DataSize maxBytes,
        @DefaultValue("50000000") @Positive long maxPixels,
        @DefaultValue("1000") @Positive int maxFrames,
        @DefaultValue("2048") @Min(MIN_SIZE) int maxSize,
        @DefaultValue("8") @PositiveOrZero int queue,
        @DefaultValue("30s") Duration deadline) {

    /** The smallest longer side that a result may have, in pixels. */
    public static final int MIN_SIZE = 64;
}
