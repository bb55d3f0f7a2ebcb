package io.cartoonify.s3upload;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.source.ImageDecoder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a photo before it is uploaded. */
record UploadRequest(
        @Schema(description = "The photo's length.", minimum = "1", requiredMode = REQUIRED, example = "12345678")
        @Nullable Long bytes,

        @Schema(
                description = "The photo's media type.",
                allowableValues = {
                    "image/jpeg",
                    "image/png",
                    "image/webp",
                    "image/tiff",
                    "image/bmp",
                    "image/gif",
                    "image/heic",
                    "image/avif"
                },
                requiredMode = REQUIRED,
                example = "image/jpeg")
        @Nullable String contentType) {

    /** @throws InvalidRequestException if it is not said, or makes no sense */
    long length() {
        if (bytes == null || bytes < 1) {
            throw new InvalidRequestException("Say the photo's length as \"bytes\".");
        }
        return bytes;
    }

    /** @throws UnsupportedImageException if photos of this type are not read here */
    String mediaType() {
        if (contentType == null || !ImageDecoder.mediaTypes().contains(contentType)) {
            throw new UnsupportedImageException("Say the photo's media type as \"contentType\": one of "
                    + String.join(", ", ImageDecoder.mediaTypes()) + ".");
        }
        return contentType;
    }
}
