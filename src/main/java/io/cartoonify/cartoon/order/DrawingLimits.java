package io.cartoonify.cartoon.order;

import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one drawing, and all of them together, may ask for.
 *
 * @param maxPixels a photo, width times height, judged from its header
 * @param maxFrames the pictures in one file, judged before decoding
 * @param maxSize the longer side of a result that a request gives a number for, in pixels
 * @param maxEnlarging how many times as long as its photo's sides a result's can be
 * @param maxAnswer a picture that is answered with; none for any
 * @param queue drawings that may wait, for each worker
 * @param deadline from a request's arrival to its answer, without the time that its upload takes
 * @param deadlinePerMegapixel so much longer a drawing may take for each megapixel of its result
 */
@Validated
@ConfigurationProperties("cartoonify.limits")
public record DrawingLimits(
        @DefaultValue("120000000") @Positive long maxPixels,
        @DefaultValue("1000") @Positive int maxFrames,
        @DefaultValue("8192") @Min(MIN_SIZE) int maxSize,
        @DefaultValue("8") @Positive int maxEnlarging,
        @Nullable @Positive DataSize maxAnswer,
        @DefaultValue("8") @PositiveOrZero int queue,

        @DefaultValue("30s") @DurationUnit(SECONDS) @Positive Duration deadline,

        @DefaultValue("5s") @DurationUnit(SECONDS) @DurationMin(seconds = 0)
        Duration deadlinePerMegapixel) {

    /** The smallest longer side that a result may have, in pixels. */
    public static final int MIN_SIZE = 64;

    private static final int MEGAPIXEL = 1_000_000;

    /** How much longer than {@link #deadline} a drawing of so many pixels may take. */
    public Duration moreTime(long pixels) {
        return deadlinePerMegapixel.multipliedBy(pixels).dividedBy(MEGAPIXEL);
    }

    /**
     * Refuses a picture of {@code bytes} that could not be delivered.
     *
     * @throws AnswerTooLargeException if it has more than {@link #maxAnswer}
     */
    public void checkAnswer(int bytes) {
        if (maxAnswer != null && bytes > maxAnswer.toBytes()) {
            throw new AnswerTooLargeException(
                    "The picture has %d KB, and this service can answer with %d KB. Ask for a smaller size, or at /api/v1/cartoons for format=jpeg."
                            .formatted(bytes / 1024, maxAnswer.toKilobytes()));
        }
    }
}
