package io.cartoonify.cartoon;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of the words in a photo's file: its date, title and copyright. */
public enum Metadata {
    /** Nothing of them is in the result. */
    DROP,
    /** They are in the result, too; places are not. */
    KEEP;

    /** The name in requests: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
