package io.cartoonify.style;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What drawing a photo in tiles takes.
 *
 * @param halo how many pixels around a tile its drawing depends on
 * @param context what a tile must know of the whole photo
 */
public record Tiling(int halo, Context context) {

    /** The second argument of an archive's {@code forward}. */
    public enum Context {
        NONE,
        /** The whole photo at 64x64: its colors and how steep it is. */
        THUMBNAIL,
        /** Mean and variance of every instance norm over the whole photo. */
        STATISTICS;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
