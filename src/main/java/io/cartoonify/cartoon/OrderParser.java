package io.cartoonify.cartoon;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.StyleCatalog;
import io.cartoonify.style.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes orders of options. Thread-safe. */
@Component
public final class OrderParser {
    private static final String DEFAULT_STYLE = "shinkai";
    private static final int DEFAULT_SIZE = 450;

    private final StyleCatalog catalog;
    private final DrawingLimits limits;

    OrderParser(StyleCatalog catalog, DrawingLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    /**
     * The order that {@code options} amount to.
     *
     * @throws InvalidRequestException if an option makes no sense
     * @throws io.cartoonify.style.UnknownStyleException if nobody has the style
     */
    public CartoonOrder parse(CartoonOptions options) {
        Tier tier = Parameters.choice("tier", options.tier(), Tier.FAST, Tier.values(), Tier::id);
        int size = size("size", options.size());
        double strength = Parameters.fraction("strength", options.strength(), 1);
        Colors colors = Parameters.choice("colors", options.colors(), Colors.STYLE, Colors.values(), Colors::id);
        ImageFormat format =
                Parameters.choice("format", options.format(), ImageFormat.PNG, ImageFormat.values(), ImageFormat::id);
        String style = options.style() == null || options.style().isBlank() ? DEFAULT_STYLE : options.style();
        return new CartoonOrder(catalog.get(style, tier), size, strength, colors, format);
    }

    /**
     * The tutorial's order: the network's own colors at full strength as PNG, drawn by the published network where it
     * is installed.
     */
    public CartoonOrder parseTutorial(String style, @Nullable String loadSize) {
        Tier tier = catalog.has(style, Tier.ORIGINAL) ? Tier.ORIGINAL : Tier.FAST;
        return new CartoonOrder(
                catalog.get(style, tier), size("load_size", loadSize), 1, Colors.STYLE, ImageFormat.PNG);
    }

    private int size(String name, @Nullable String value) {
        return Parameters.integer(name, value, DEFAULT_SIZE, DrawingLimits.MIN_SIZE, limits.maxSize());
    }
}
