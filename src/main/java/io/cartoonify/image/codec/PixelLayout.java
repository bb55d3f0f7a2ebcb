package io.cartoonify.image.codec;

import io.cartoonify.image.PixelSize;

/**
 * What a codec will deliver.
 *
 * @param size in pixels
 * @param bytesPerPixel of what it decodes to
 * @param alpha whether it can be transparent
 */
public record PixelLayout(PixelSize size, int bytesPerPixel, boolean alpha) {
    /** So much of a picture is decoded at once. Each time a codec begins at the front, so it should not be often. */
    private static final long BAND_BYTES = 32 << 20;

    /** How many rows are decoded at once. */
    public int rows() {
        return (int) Math.max(1, Math.min(size.height(), BAND_BYTES / ((long) size.width() * bytesPerPixel)));
    }

    /** The bytes of so many rows: as the codec delivers them, and packed. */
    public long memory() {
        return memory(rows());
    }

    /** The same of any number of rows. */
    public long memory(int rows) {
        return (long) rows * size.width() * (bytesPerPixel + Integer.BYTES);
    }
}
