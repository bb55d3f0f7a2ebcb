package io.cartoonify.image;

import org.jspecify.annotations.Nullable;

/**
 * What a photo says of itself that a drawing may keep: never where it was taken, its thumbnail or its maker's notes.
 *
 * @param date when it was taken, as EXIF writes it: {@code 2026:11:28 12:34:56}
 * @param title what it shows
 * @param author who took it
 * @param copyright whose it is
 */
public record PictureMetadata(
        @Nullable String date,
        @Nullable String title,
        @Nullable String author,
        @Nullable String copyright) {
    public static final PictureMetadata NONE = new PictureMetadata(null, null, null, null);
}
