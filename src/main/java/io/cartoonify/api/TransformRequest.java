package io.cartoonify.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the tutorial's clients send, for the API's description alone: {@link TransformReader} reads it. */
record TransformRequest(
        @Schema(description = "A photo in base64, bare or as a data URL.", requiredMode = REQUIRED, example = EXAMPLE)
        String image,

        @JsonProperty("model_id")
        @Schema(
                description = "0 Hosoda, 1 Hayao, 2 Shinkai, 3 Paprika.",
                minimum = "0",
                maximum = "3",
                defaultValue = "0",
                example = "2")
        @Nullable Integer modelId,

        @JsonProperty("load_size")
        @Schema(description = "Longer side in pixels.", defaultValue = "450", example = "450")
        @Nullable Integer loadSize) {

    /** A WebP of 24 by 24 pixels, so that trying the API out draws something. */
    private static final String EXAMPLE = "data:image/webp;base64,"
            + "UklGRvQAAABXRUJQVlA4IOgAAAAwBgCdASoYABgAPu1iq1AppSOisBgIATAdiWIAsR8v5bEMA3AZPWThX4Mn126yIE"
            + "D7m934bulz+VWAAP6MU4CLncr1vaJ5JHLvKELq08UJ7VrLFP/o1bPnxxBIaO3CKxmJJz5PIswBn/vehApubI+RKFMH"
            + "Kbq+nuUTMrTh0kEU7WtZt3IknRpm25uzTKIaTy+QCv4y29Cz2vW5Ed+i/9NDfHlTHQq1X9OQPvr+m/118Vp5vaON/n"
            + "Q0Mi/G8/68VM6OO5Lrf/J/HPco3DGJkru+PTQ35I1hEpbjix46GVVAZmIRp6xgAAAA";
}
