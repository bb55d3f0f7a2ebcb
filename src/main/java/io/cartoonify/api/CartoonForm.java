package io.cartoonify.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cartoonify.cartoon.CartoonOptions;
import io.cartoonify.cartoon.InvalidRequestException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The fields of {@code POST /api/v1/cartoons} as they were sent. */
record CartoonForm(
        @Schema(
                description = "One photo: JPEG, PNG, WebP, TIFF, BMP or GIF.",
                requiredMode = REQUIRED,
                implementation = MultipartFile.class)
        List<MultipartFile> image,

        @Schema(description = "A style's id, from /api/v1/styles.", defaultValue = "shinkai") @Nullable String style,

        @Schema(
                description = "Longer side of the result in pixels.",
                implementation = Integer.class,
                defaultValue = "450")
        @Nullable String size,

        @Schema(
                description = "Which of the style's networks draws.",
                allowableValues = {"fast", "original"},
                defaultValue = "fast")
        @Nullable String tier,

        @Schema(
                description = "How far from photo to cartoon.",
                implementation = Double.class,
                minimum = "0",
                maximum = "1",
                defaultValue = "1")
        @Nullable String strength,

        @Schema(
                description = "style: as the network paints; photo: the photo's light and color"
                        + " under the cartoon's flats and line.",
                allowableValues = {"style", "photo"},
                defaultValue = "style")
        @Nullable String colors,

        @Schema(
                description = "Without it the Accept header decides, where the picture is the answer; then PNG.",
                allowableValues = {"png", "jpeg", "webp"})
        @Nullable String format) {

    /**
     * What {@code request} brings.
     *
     * <p>Not bound by Spring, which reads all the descriptions above again for each request, and takes headers for
     * fields.
     */
    static CartoonForm of(MultipartHttpServletRequest request) {
        return new CartoonForm(
                request.getFiles("image"),
                field(request, "style"),
                field(request, "size"),
                field(request, "tier"),
                field(request, "strength"),
                field(request, "colors"),
                field(request, "format"));
    }

    private static @Nullable String field(MultipartHttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? null : String.join(",", values);
    }

    /** The one photo that was sent. */
    MultipartFile photo() {
        if (image.isEmpty()) {
            throw new InvalidRequestException("Send one photo as the multipart field \"image\".");
        }
        if (image.size() > 1) {
            throw new InvalidRequestException("Send one photo at a time; there were " + image.size() + ".");
        }
        if (image.get(0).isEmpty()) {
            throw new InvalidRequestException("The file in \"image\" is empty.");
        }
        return image.get(0);
    }

    /** What was asked for, in {@code format} if the form does not name one. */
    CartoonOptions options(String format) {
        boolean named = this.format != null && !this.format.isBlank();
        return new CartoonOptions(style, size, null, tier, strength, colors, named ? this.format : format, null);
    }
}
