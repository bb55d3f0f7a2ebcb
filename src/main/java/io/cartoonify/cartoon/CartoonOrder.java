package io.cartoonify.cartoon;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.Style;

/**
 * What to draw, checked and complete.
 *
 * @param style how
 * @param size the longer side of the result, in pixels
 * @param strength how far from photo (0) to cartoon (1)
 * @param colors whose colors
 * @param format the result's file format
 */
public record CartoonOrder(Style style, int size, double strength, Colors colors, ImageFormat format) {}
