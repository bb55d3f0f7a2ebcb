package io.cartoonify.cartoon.order;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.StyleCatalog;
import io.cartoonify.style.Tier;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes orders of options. Thread-safe. */
@Component
public final class OrderParser {
    private static final int DEFAULT_SIZE = 1080;

    private static final int TUTORIAL_SIZE = 450;
    /** How far from the photo a drawing may go; 1 is the cartoon. */
    public static final double MAX_STRENGTH = 2;
    /** How far it goes where a request does not say. */
    public static final double DEFAULT_STRENGTH = 1;
    /** How much detail it has where a request does not say. */
    public static final Detail DEFAULT_DETAIL = Detail.BALANCED;

    private static final String DEFAULT_STYLE = "shinkai";
    private static final String FULL = "full";
    private static final Pattern NOT_THE_FORMAT = Pattern.compile("^(?:image/|\\.)", Pattern.CASE_INSENSITIVE);

    private final StyleCatalog catalog;
    private final DrawingLimits limits;

    OrderParser(StyleCatalog catalog, DrawingLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    /**
     * The order that {@code options} amount to. Names are read in any case.
     *
     * @throws InvalidRequestException if an option makes no sense
     * @throws io.cartoonify.style.UnknownStyleException if nobody has the style
     */
    public CartoonOrder parse(CartoonOptions options) {
        Tier tier = Parameters.choice("tier", options.tier(), Tier.FAST, Tier.values(), Tier::id);
        int size = size(options.size());
        Detail detail = Parameters.choice("detail", options.detail(), DEFAULT_DETAIL, Detail.values(), Detail::id);
        double strength = Parameters.number("strength", options.strength(), DEFAULT_STRENGTH, 0, MAX_STRENGTH);
        Colors colors = Parameters.choice("colors", options.colors(), Colors.STYLE, Colors.values(), Colors::id);
        ImageFormat format = format(options.format());
        Metadata metadata =
                Parameters.choice("metadata", options.metadata(), Metadata.DROP, Metadata.values(), Metadata::id);
        return new CartoonOrder(
                catalog.get(style(options.style()), tier), size, detail, colors, strength, format, metadata);
    }

    /**
     * The tutorial's order: drawn at the result's own size in the network's own colors at full strength as PNG, by the
     * published network where it is installed.
     */
    public CartoonOrder parseTutorial(String style, @Nullable String loadSize) {
        Tier tier = catalog.has(style, Tier.ORIGINAL) ? Tier.ORIGINAL : Tier.FAST;
        int size = Parameters.integer("load_size", loadSize, TUTORIAL_SIZE, DrawingLimits.MIN_SIZE, limits.maxSize());
        return new CartoonOrder(
                catalog.get(style, tier), size, Detail.FINE, Colors.STYLE, 1, ImageFormat.PNG, Metadata.DROP);
    }

    private int size(@Nullable String value) {
        if (value != null && value.strip().equalsIgnoreCase(FULL)) {
            return CartoonOrder.FULL;
        }
        try {
            return Parameters.integer("size", value, defaultSize(), DrawingLimits.MIN_SIZE, limits.maxSize());
        } catch (InvalidRequestException e) {
            throw new InvalidRequestException("size must be full, or a whole number from %d to %d."
                    .formatted(DrawingLimits.MIN_SIZE, limits.maxSize()));
        }
    }

    /** The longer side of a drawing in pixels, where a request does not say: the usual one, or the largest allowed. */
    public int defaultSize() {
        return Math.min(DEFAULT_SIZE, limits.maxSize());
    }

    /** A name, an extension or a media type: {@code jpeg}, {@code .jpg}, {@code image/jpeg}. */
    private static ImageFormat format(@Nullable String value) {
        String name = value == null ? "" : NOT_THE_FORMAT.matcher(value.strip()).replaceFirst("");
        boolean jpg = name.equalsIgnoreCase(ImageFormat.JPEG.extension());
        return Parameters.choice(
                "format", jpg ? ImageFormat.JPEG.id() : name, ImageFormat.PNG, ImageFormat.values(), ImageFormat::id);
    }

    private static String style(@Nullable String value) {
        return value == null || value.isBlank() ? DEFAULT_STYLE : value.strip().toLowerCase(Locale.ROOT);
    }
}
