package io.cartoonify.image.codec;

import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.heif.HeifDecoder;
import org.jspecify.annotations.Nullable;

/**
 * What the decoder takes in and how thoroughly it reads.
 *
 * @param maxPixels the largest width times height that is decoded, at least 1
 * @param maxFrames the most frames or pages that a file may have, at least 1; only one is ever decoded
 * @param exact whether every pixel of the file is delivered; otherwise a large photo arrives already reduced
 * @param lenient whether a photo is drawn as far as it decodes, when that is not to its end
 * @param ffmpeg what decodes HEIC and AVIF; without it they are refused
 */
public record DecodeLimits(
        long maxPixels,
        int maxFrames,
        boolean exact,
        boolean lenient,
        @Nullable HeifDecoder ffmpeg) {
    /** The longest that JPEG knows. Codecs take many times the memory for pictures that are all one row. */
    private static final int MAX_SIDE = 65_535;

    public DecodeLimits {
        if (maxPixels < 1 || maxFrames < 1) {
            throw new IllegalArgumentException("Limits on pixels and frames must be at least 1.");
        }
    }

    public DecodeLimits(long maxPixels, int maxFrames, boolean exact) {
        this(maxPixels, maxFrames, exact, false, null);
    }

    /** @throws ImageTooLargeException if there are more pixels than are accepted */
    public void check(PixelSize size) {
        if (size.pixels() > maxPixels) {
            throw tooLarge(size, "pixels; at most %d are accepted".formatted(maxPixels));
        }
        if (size.longerSide() > MAX_SIDE) {
            throw tooLarge(size, "pixels; at most %d are accepted on a side".formatted(MAX_SIDE));
        }
    }

    /** @throws ImageTooLargeException if there are more frames than are accepted */
    public void checkFrames(long frames) {
        if (frames > maxFrames) {
            throw new ImageTooLargeException(
                    "The image has %d frames or pages; at most %d are accepted.".formatted(frames, maxFrames));
        }
    }

    private static ImageTooLargeException tooLarge(PixelSize size, String what) {
        return new ImageTooLargeException("The image has %d x %d %s.".formatted(size.width(), size.height(), what));
    }
}
