package io.cartoonify.s3upload;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/** How to upload a photo. */
record UploadLink(
        @Schema(description = "What to draw the photo by; keep it to yourself.")
        String key,

        @Schema(description = "Of the request that uploads the photo.", example = "PUT")
        String method,

        @Schema(description = "Where to send the photo.") String url,

        @Schema(description = "To be sent with the photo, just so.")
        Map<String, String> headers,

        @Schema(description = "By when to upload the photo.")
        Instant expires) {}
