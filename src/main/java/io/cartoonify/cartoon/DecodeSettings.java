package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.ffmpeg.FfmpegInstallation;
import io.cartoonify.ffmpeg.FoundFfmpeg;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.heif.HeifDecoder;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * How photos are read.
 *
 * @param exact whether every pixel is decoded, and then resized to the bit as the tutorial does
 * @param damaged what to do with a photo that does not decode to its end
 * @param ffmpeg the executable that decodes HEIC and AVIF; empty for the one in the jar, {@code none} for none
 * @param ffmpegCache where the one in the jar is unpacked, in a folder that programs may be run from
 * @param ffmpegTime how long it may take for a photo
 */
@Validated
@ConfigurationProperties("cartoonify.decode")
public record DecodeSettings(
        @DefaultValue("false") boolean exact,
        @DefaultValue("refuse") Damaged damaged,
        @DefaultValue("") String ffmpeg,
        Path ffmpegCache,

        @DefaultValue("20s") @DurationUnit(ChronoUnit.SECONDS) @Positive Duration ffmpegTime) {
    private static final Logger log = LoggerFactory.getLogger(DecodeSettings.class);

    /** What to do with a photo that does not decode to its end. */
    public enum Damaged {
        /** Say so. */
        REFUSE,
        /** Draw it as far as it goes. */
        DRAW
    }

    DecodeLimits limits(DrawingLimits limits, FoundFfmpeg ffmpeg) {
        Ffmpeg programs = ffmpeg.programs();
        return new DecodeLimits(
                limits.maxPixels(),
                limits.maxFrames(),
                exact,
                damaged == Damaged.DRAW,
                programs == null ? null : new HeifDecoder(programs, ffmpegTime));
    }

    /** Finds FFmpeg, and says in the log what is not read without it. */
    FoundFfmpeg find() {
        if (ffmpeg.equals("none")) {
            return FoundFfmpeg.NONE;
        }
        try {
            Path executable = ffmpeg.isEmpty() ? FfmpegInstallation.unpack(ffmpegCache) : Path.of(ffmpeg);
            Ffmpeg programs = new Ffmpeg(executable);
            if (!programs.version().isEmpty()) {
                return new FoundFfmpeg(programs);
            }
            log.warn(
                    "HEIC and AVIF photos and moving pictures are refused: {} cannot be run. Set"
                            + " cartoonify.decode.ffmpeg-cache to a folder that programs may be run from, or"
                            + " cartoonify.decode.ffmpeg to an FFmpeg.",
                    executable);
        } catch (IOException e) {
            log.warn("HEIC and AVIF photos and moving pictures are refused: {}", e.toString());
        }
        return FoundFfmpeg.NONE;
    }
}
