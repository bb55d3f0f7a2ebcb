package io.cartoonify.image.resize;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * Resizes as Pillow's antialiased bicubic filter does, to the bit: rows first, then columns, rounded to 8 bits
 * between. Thread-safe.
 */
public final class ImageResizer {
    /** Rows that one thread makes at a time. */
    private static final int BAND = 64;

    private ImageResizer() {}

    /**
     * The image with its longer side scaled to {@code longerSide} pixels, up or down; the other side is floored, and at
     * least 1. The image itself if it has that size already.
     */
    public static BufferedImage fit(BufferedImage image, int longerSide) {
        return fit(image, PixelSize.fitted(image.getWidth(), image.getHeight(), longerSide));
    }

    /** The image in another size; the image itself if it has that size already. */
    public static BufferedImage fit(BufferedImage image, PixelSize size) {
        if (size.equals(new PixelSize(image.getWidth(), image.getHeight()))) {
            return image;
        }
        BufferedImage resized = PackedPixels.create(size.width(), size.height(), PackedPixels.hasAlpha(image));
        FixedWeights across = new FixedWeights(image.getWidth(), size.width());
        FixedWeights down = new FixedWeights(image.getHeight(), size.height());
        int bands = (size.height() + BAND - 1) / BAND;
        // Idle cores take part; where there are none the calling thread does it all.
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> new ResizedBand(image, resized, across, down)
                        .fill(band * BAND, Math.min(size.height(), (band + 1) * BAND)));
        return resized;
    }
}
