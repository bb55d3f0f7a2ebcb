package io.cartoonify.style;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The styles that can be drawn now, by id and tier; they change all at once. Thread-safe. */
public final class StyleCatalog {
    private volatile Map<String, Map<Tier, Style>> styles;

    /** A catalogue of {@code styles}; of two with the same id and tier the later one stays. */
    public StyleCatalog(Collection<Style> styles) {
        this.styles = index(styles);
    }

    /** Replaces everything in it by {@code styles}. */
    public void set(Collection<Style> styles) {
        this.styles = index(styles);
    }

    private static Map<String, Map<Tier, Style>> index(Collection<Style> styles) {
        Map<String, Map<Tier, Style>> index = new TreeMap<>();
        for (Style style : styles) {
            index.computeIfAbsent(style.id(), id -> new EnumMap<>(Tier.class)).put(style.tier(), style);
        }
        return Collections.unmodifiableMap(index);
    }

    /** Every style in every tier, by id, {@code fast} first. */
    public List<Style> all() {
        return styles.values().stream()
                .flatMap(tiers -> tiers.values().stream())
                .toList();
    }

    /** Whether {@link #get} would find it. */
    public boolean has(String id, Tier tier) {
        return styles.getOrDefault(id, Map.of()).containsKey(tier);
    }

    /**
     * The style called {@code id} in {@code tier}.
     *
     * @throws UnknownStyleException if nobody has it; the message lists what there is
     */
    public Style get(String id, Tier tier) {
        Map<String, Map<Tier, Style>> now = styles;
        Map<Tier, Style> tiers = now.get(id);
        if (tiers == null) {
            throw new UnknownStyleException(
                    "There is no such style. Styles here: " + String.join(", ", now.keySet()) + ".");
        }
        Style style = tiers.get(tier);
        if (style == null) {
            String have = tiers.keySet().stream().map(Tier::id).collect(joining(", "));
            throw new UnknownStyleException(
                    "The style %s is not installed in the tier %s, only in: %s.".formatted(id, tier.id(), have));
        }
        return style;
    }
}
