package io.cartoonify.s3upload;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Where a finished picture is, and what it is. */
record CartoonLink(
        @Schema(description = "Where to get the picture.") String url,

        @Schema(description = "By when to get it.") Instant expires,

        @Schema(description = "Its media type.", example = "image/png")
        String contentType,

        @Schema(description = "Its length.") long bytes,

        @Schema(description = "In pixels.") int width,

        @Schema(description = "In pixels.") int height) {}
