package io.cartoonify.image.source;

import org.jspecify.annotations.Nullable;

/**
 * What an uploaded file says about its picture before any pixel is decoded.
 *
 * @param bytes what the codec shall read: the file, or as much of it as it understands
 * @param frames how many frames or pages there are, at least 1
 * @param orientation how the picture lies
 * @param profile the ICC profile of its colors, if it has one that the codec leaves to us
 * @param scales whether {@link ScaledJpeg} can read it
 */
record ImageHeader(byte[] bytes, int frames, Orientation orientation, byte @Nullable [] profile, boolean scales) {

    ImageHeader(byte[] bytes, int frames, Orientation orientation, byte @Nullable [] profile) {
        this(bytes, frames, orientation, profile, false);
    }
}
