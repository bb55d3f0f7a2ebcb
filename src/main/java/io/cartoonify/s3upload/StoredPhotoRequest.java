package io.cartoonify.s3upload;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cartoonify.cartoon.CartoonOptions;
import io.swagger.v3.oas.annotations.media.Schema;

/** Which uploaded photo to draw, and how; for the API's description alone. */
record StoredPhotoRequest(
        @Schema(description = "The upload's key.", requiredMode = REQUIRED)
        String key,

        @JsonUnwrapped CartoonOptions options) {}
