package io.cartoonify.style;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The number format that an archive's network computes in. */
public enum Precision {
    FP32,
    /** bfloat16: about twice as fast on processors that have it, slower on those that do not. */
    BF16;

    /** The precision's name in {@code style.json} and in the settings: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
