package io.cartoonify.web.body;

import io.cartoonify.image.ImageTooLargeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one request's body, and all of them together, may hold.
 *
 * @param maxBytes an upload
 * @param uploadTime from an upload's first byte to its last
 * @param uploadMemory what all uploads may hold together; null for a quarter of the heap
 */
@Validated
@ConfigurationProperties("cartoonify.limits")
public record BodyLimits(
        @DefaultValue("64MB") DataSize maxBytes,
        @DefaultValue("2m") Duration uploadTime,
        @Nullable DataSize uploadMemory) {

    /**
     * Refuses a photo of {@code bytes}.
     *
     * @throws ImageTooLargeException if it has more than {@link #maxBytes}
     */
    public void checkUpload(long bytes) {
        if (bytes > maxBytes.toBytes()) {
            throw new ImageTooLargeException(
                    "The photo has %d KB; at most %d KB are accepted.".formatted(bytes / 1024, maxBytes.toKilobytes()));
        }
    }
}
