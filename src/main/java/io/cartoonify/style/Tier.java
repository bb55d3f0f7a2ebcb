package io.cartoonify.style;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of a style's networks draws. */
public enum Tier {
    /** A small network distilled for this project; ships in the jar. */
    FAST,
    /** The published network, many times as costly; installed by the operator. */
    ORIGINAL;

    /** The tier's name in requests, answers and {@code style.json}: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
