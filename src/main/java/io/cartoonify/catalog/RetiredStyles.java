package io.cartoonify.catalog;

import io.cartoonify.inference.Stylizer;
import io.cartoonify.style.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Frees the networks of styles that were replaced, once no order for them can be under way any more: it would need them
 * again, and the stores have them no longer.
 *
 * <p>Not thread-safe.
 */
final class RetiredStyles {
    private final Stylizer stylizer;
    private final Duration longestOrder;
    private final Map<Style, Instant> leaving = new HashMap<>();

    /** @param longestOrder how long an order can wait before it draws in its style, and between two drawings */
    RetiredStyles(Stylizer stylizer, Duration longestOrder) {
        this.stylizer = stylizer;
        this.longestOrder = longestOrder;
    }

    /** Frees what can be freed now that {@code after} takes the place of {@code before}. */
    void replace(Collection<Style> before, Collection<Style> after) {
        before.forEach(style -> leaving.putIfAbsent(style, Instant.now()));
        leaving.keySet().removeAll(after);
        leaving.entrySet()
                .removeIf(entry -> isOver(entry.getValue()) && stylizer.release(entry.getKey(), longestOrder));
    }

    private boolean isOver(Instant since) {
        return !Instant.now().isBefore(since.plus(longestOrder));
    }
}
