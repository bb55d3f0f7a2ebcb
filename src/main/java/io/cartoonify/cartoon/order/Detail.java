package io.cartoonify.cartoon.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much of a photo's fine structure a drawing keeps. */
public enum Detail {
    /** Few broad lines and flats: the drawing of a small photo, inked again until it is large. */
    BOLD,
    /** Broad lines and flats that keep what is small but matters, such as faces. */
    BALANCED,
    /** Drawn at the result's own size, as the network sees the photo: every wrinkle. */
    FINE;

    /** The longer side of a bold sketch in pixels. */
    private static final int SKETCH = 512;

    /**
     * The longer side, in pixels, of the sketch for a drawing of the longer side {@code size}. Balanced is half-way, in
     * octaves, from bold to fine.
     */
    public int sketch(int size) {
        return switch (this) {
            case BOLD -> Math.min(size, SKETCH);
            case BALANCED -> Math.min(size, (int) Math.round(Math.sqrt((double) SKETCH * size)));
            case FINE -> size;
        };
    }

    /** Whether small dark marks are deepened first, so that small faces keep eyes and mouths. */
    public boolean deepensMarks() {
        return this != FINE;
    }

    /** The name in requests: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
