package io.cartoonify.image.encode;

import io.cartoonify.image.PictureMetadata;

/**
 * What a drawing's file says of itself.
 *
 * @param provenance whether it says that it was made by a trained algorithm from a photo, and by which program
 * @param kept what it keeps of what the photo says of itself
 */
public record Marking(boolean provenance, PictureMetadata kept) {
    /** Nothing. */
    public static final Marking NONE = new Marking(false, PictureMetadata.NONE);
}
