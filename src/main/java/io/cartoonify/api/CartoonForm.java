package io.cartoonify.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cartoonify.cartoon.CartoonOptions;
import io.swagger.v3.oas.annotations.media.Schema;

/** The fields of {@code POST /api/v1/cartoons}, for the API's description alone: {@link CartoonRequest} reads them. */
record CartoonForm(
        @Schema(description = "One photo.", requiredMode = REQUIRED, type = "string", format = "binary")
        String image,

        @JsonUnwrapped CartoonOptions options) {}
