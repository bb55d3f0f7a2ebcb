package io.cartoonify.api.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of {@code POST /api/v1/jobs}, for the API's description alone: {@link JobUpload} reads them. */
record JobForm(
        @Schema(
                description =
                        "What is drawn: a moving picture (GIF, APNG, WebP, MP4, MOV or WebM; `format` may be gif, apng, webp, mp4, mov"
                                + " or webm, and is its own by default), or a ZIP file of photos. Without it, source.",
                type = "string",
                format = "binary")
        @Nullable String file,

        @Schema(
                description = "Photos in S3 instead of a file: those in this place and its folders. The operator names"
                        + " the places that may be.",
                example = "s3://photos/2026")
        @Nullable String source,

        @Schema(
                description =
                        "A place in S3 for the cartoons of a source; the result then is a list of them, a line of"
                                + " JSON a photo. Without it they are in a ZIP file. The operator names the places that may be.",
                example = "s3://cartoons/2026")
        @Nullable String target,

        @Schema(
                description = "An address that is told of the job's end, by a signed POST (Standard Webhooks)."
                        + " The operator names the hosts that may be.")
        @Nullable String callback,

        @JsonUnwrapped CartoonOptions options) {}
