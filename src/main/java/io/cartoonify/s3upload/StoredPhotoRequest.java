package io.cartoonify.s3upload;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cartoonify.cartoon.CartoonOptions;
import io.cartoonify.cartoon.InvalidRequestException;
import io.cartoonify.web.problem.UnknownUploadException;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which uploaded photo to draw, and how. */
record StoredPhotoRequest(
        @Schema(description = "The upload's key.", requiredMode = REQUIRED) @Nullable String key,

        @JsonUnwrapped CartoonOptions options) {

    /**
     * The upload's key.
     *
     * @throws InvalidRequestException if none was sent
     * @throws UnknownUploadException if it is no key
     */
    UploadKey uploadKey() {
        if (key == null) {
            throw new InvalidRequestException("Send the \"key\" of an upload, from POST /api/v1/uploads.");
        }
        return UploadKey.parse(key);
    }
}
