package io.cartoonify.image.source;

/**
 * What {@link ImageDecoder} takes in and how thoroughly it reads.
 *
 * @param maxPixels the largest width times height that is decoded, at least 1
 * @param maxFrames the most frames or pages that a file may have, at least 1; only the first is ever decoded
 * @param exact whether every pixel of the file is delivered; otherwise a large photo arrives already reduced
 */
public record DecodeLimits(long maxPixels, int maxFrames, boolean exact) {
    public DecodeLimits {
        if (maxPixels < 1 || maxFrames < 1) {
            throw new IllegalArgumentException("Limits on pixels and frames must be at least 1.");
        }
    }
}
