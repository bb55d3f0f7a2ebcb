package io.cartoonify.api.job;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of {@code POST /api/v1/jobs}, for the API's description alone: {@link JobUpload} reads them. */
record JobForm(
        @Schema(
                description =
                        "A moving picture (GIF, APNG, WebP, MP4, MOV or WebM; `format` may be gif, apng, webp, mp4, mov"
                                + " or webm, and is its own by default), or a ZIP file of photos.",
                requiredMode = REQUIRED,
                type = "string",
                format = "binary")
        String file,

        @Schema(
                description = "An address that is told of the job's end, by a signed POST (Standard Webhooks)."
                        + " The operator names the hosts that may be.")
        @Nullable String callback,

        @JsonUnwrapped CartoonOptions options) {}
