package io.cartoonify.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.swagger.v3.oas.annotations.media.Schema;

/** The fields of {@code POST /api/v1/cartoons}, for the API's description alone: {@link CartoonRequest} reads them. */
record CartoonForm(
        @Schema(
                description = "One photo: JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP or GIF, told apart by its bytes.",
                requiredMode = REQUIRED,
                type = "string",
                format = "binary")
        String image,

        @JsonUnwrapped CartoonOptions options) {}
