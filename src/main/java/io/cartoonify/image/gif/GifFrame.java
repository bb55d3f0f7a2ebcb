package io.cartoonify.image.gif;

import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.FileBytes;

/**
 * A GIF file's frame.
 *
 * @param x where on the canvas it begins
 * @param y where on the canvas it begins
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param interlaced whether every eighth row comes first
 * @param palette the colors
 * @param transparent the number of the color that is none, or -1
 * @param codeBits how many bits a color's number has
 * @param data blocks of codes, from the first one on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GifFrame(
        int x,
        int y,
        int width,
        int height,
        boolean interlaced,
        int[] palette,
        int transparent,
        int codeBits,
        FileBytes data) {

    PixelSize size() {
        return new PixelSize(width, height);
    }
}
