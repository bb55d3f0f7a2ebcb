package io.cartoonify.web.body;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.cartoonify.image.ImageTooLargeException;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request's body, and all of them together, may hold.
 *
 * @param maxBytes a photo, or a form or JSON with one
 * @param uploadTime how long headers may take, and a body from its first byte to its last
 * @param answerRate how many bytes of an answer are read in a second, at the least
 * @param uploadMemory what all bodies may hold together; null for a quarter of the heap
 */
@Validated
@ConfigurationProperties("cartoonify.limits")
public record BodyLimits(
        @DefaultValue("64MB") @Positive DataSize maxBytes,
        @DefaultValue("2m") @DurationUnit(SECONDS) @Positive Duration uploadTime,
        @DefaultValue("64KB") @Positive DataSize answerRate,
        @Nullable @Positive DataSize uploadMemory) {

    /** The bytes that all bodies may hold together. */
    public long memory() {
        return uploadMemory == null ? Runtime.getRuntime().maxMemory() / 4 : uploadMemory.toBytes();
    }

    /** The bytes that one body may have: what never has room in {@link #memory} is refused for good. */
    public long maxBody() {
        return Math.min(maxBytes.toBytes(), memory());
    }

    /** How long an answer of so many bytes may take from its first byte on. */
    Duration answerTime(long bytes) {
        return uploadTime.plusSeconds(Math.max(0, bytes) / answerRate.toBytes());
    }

    /**
     * Refuses a photo of {@code bytes}.
     *
     * @throws ImageTooLargeException if it has more than {@link #maxBody}
     */
    public void checkUpload(long bytes) {
        if (bytes > maxBody()) {
            throw new ImageTooLargeException("The photo has %d KB; at most %d KB are accepted."
                    .formatted((bytes + 1023) / 1024, maxBody() / 1024));
        }
    }
}
