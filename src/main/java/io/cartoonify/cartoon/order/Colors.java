package io.cartoonify.cartoon.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose colors a cartoon has. */
public enum Colors {
    /** As the network paints. */
    STYLE,
    /** The photo's light and color under the cartoon's flats and line. */
    PHOTO;

    /** The name in requests: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
