package io.cartoonify.clip;

import io.cartoonify.image.PixelSize;

/**
 * What is known of a clip before a frame is decoded.
 *
 * @param size of its frames, upright
 * @param times when they are shown
 * @param alpha whether frames may be transparent
 * @param sound the codec of its sound; empty if it has none
 * @param matrix how its colors are coded where it does not say, in FFmpeg's words
 * @param plays how often it is played; 0 for without end
 */
record ClipInfo(PixelSize size, FrameTimes times, boolean alpha, String sound, String matrix, int plays) {}
