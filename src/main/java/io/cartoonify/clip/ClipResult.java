package io.cartoonify.clip;

/**
 * A drawn clip.
 *
 * @param format of the file
 * @param frames in it
 * @param redrawn frames of which something was drawn anew; the others show what the one before did
 */
public record ClipResult(ClipFormat format, int frames, int redrawn) {}
