package io.cartoonify.cartoon;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the tutorial's clients send; numbers may come as strings. */
record TransformRequest(
        @Schema(description = "A photo in base64, bare or as a data URL.", requiredMode = REQUIRED) @Nullable String image,

        @JsonProperty("model_id")
        @Schema(implementation = Integer.class, description = "0 Hosoda, 1 Hayao, 2 Shinkai, 3 Paprika.", example = "2")
        @Nullable String modelId,

        @JsonProperty("load_size")
        @Schema(implementation = Integer.class, description = "Longer side in pixels.", example = "450")
        @Nullable String loadSize) {}
