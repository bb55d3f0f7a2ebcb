package io.cartoonify.cli;

import io.cartoonify.cartoon.order.CartoonOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a drawing on the command line: those of the API. picocli fills it. */
final class DrawOptions {
    @Option(names = "--style", description = "hayao, hosoda, paprika, shinkai or one of your own; default shinkai")
    private @Nullable String style;

    @Option(names = "--size", description = "longer side in pixels, or full for the photo's own; default 1080")
    private @Nullable String size;

    @Option(
            names = "--detail",
            description =
                    "bold, balanced or fine: how much of a large photo's fine structure is drawn; default balanced")
    private @Nullable String detail;

    @Option(names = "--tier", description = "fast, or original once it was imported; default fast")
    private @Nullable String tier;

    @Option(names = "--strength", description = "from photo (0) to cartoon (1) and beyond (2); default 1")
    private @Nullable String strength;

    @Option(
            names = "--colors",
            description = "style: as the network paints; photo: the photo's own light and color; default style")
    private @Nullable String colors;

    @Option(
            names = "--format",
            description =
                    "png, jpeg or webp; default png. Of moving pictures: gif, apng, webp, mp4, mov or webm; default their own")
    private @Nullable String format;

    @Option(
            names = "--metadata",
            description = "keep: the photo's date, title and copyright are in the cartoon, too; default drop")
    private @Nullable String metadata;

    /** What was asked for. */
    CartoonOptions read() {
        return new CartoonOptions(style, size, detail, tier, strength, colors, format, metadata);
    }
}
