package io.cartoonify.cartoon;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.Style;

/**
 * What to draw, checked and complete.
 *
 * @param style how
 * @param size the longer side of the result in pixels, or {@link #FULL} for the photo's own size
 * @param detail how much of the photo's fine structure is drawn
 * @param colors whose colors
 * @param strength how far from photo (0) to cartoon (1), or beyond (2)
 * @param format the result's file format
 * @param metadata what becomes of the words in the photo's file
 */
public record CartoonOrder(
        Style style, int size, Detail detail, Colors colors, double strength, ImageFormat format, Metadata metadata) {
    /** The photo's own size, whatever that is. */
    public static final int FULL = Integer.MAX_VALUE;
}
