package io.cartoonify.cartoon.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for, as it was written; null or blank where nothing was said. The one description of a drawing's
 * options, whichever way they come.
 */
public record CartoonOptions(
        @Schema(description = "A style's id, from /api/v1/styles.", defaultValue = "shinkai") @Nullable String style,

        @Schema(
                description = "Longer side of the result in pixels, or full for the photo's own size.",
                defaultValue = "1080")
        @Nullable String size,

        @Schema(
                description = "How much of a large photo's fine structure is drawn.",
                allowableValues = {"bold", "balanced", "fine"},
                defaultValue = "balanced")
        @Nullable String detail,

        @Schema(
                description = "Which of the style's networks draws.",
                allowableValues = {"fast", "original"},
                defaultValue = "fast")
        @Nullable String tier,

        @Schema(
                description = "How far from photo (0) to cartoon (1); above 1 the same step is taken further.",
                implementation = Double.class,
                minimum = "0",
                maximum = "2",
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
        @Nullable String format,

        @Schema(
                description = "keep: the photo's date, title and copyright are in the result's file, too.",
                allowableValues = {"drop", "keep"},
                defaultValue = "drop")
        @Nullable String metadata) {

    /** Nothing said: the defaults. */
    public static final CartoonOptions NONE = read(name -> null);

    /** The names of all options, as requests and commands spell them. */
    public static List<String> names() {
        return Arrays.stream(CartoonOptions.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** Reads every option by its name from {@code field}, which gives null where there is none. */
    public static CartoonOptions read(Function<String, @Nullable String> field) {
        return new CartoonOptions(
                field.apply("style"),
                field.apply("size"),
                field.apply("detail"),
                field.apply("tier"),
                field.apply("strength"),
                field.apply("colors"),
                field.apply("format"),
                field.apply("metadata"));
    }

    /** These options, in {@code format} where they name none. */
    public CartoonOptions withDefaultFormat(String other) {
        boolean named = format != null && !format.isBlank();
        return named ? this : new CartoonOptions(style, size, detail, tier, strength, colors, other, metadata);
    }

    /** These options, without a format: what is drawn is no picture alone. */
    public CartoonOptions withoutFormat() {
        return new CartoonOptions(style, size, detail, tier, strength, colors, null, metadata);
    }
}
