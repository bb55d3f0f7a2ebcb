package io.cartoonify.style;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The styles that can be drawn now, by id and tier. Thread-safe. */
public final class StyleCatalog {
    private final Map<String, Map<Tier, Style>> styles = new TreeMap<>();

    /** A catalogue of {@code styles}; of two with the same id and tier the later one stays. */
    public StyleCatalog(Collection<Style> styles) {
        styles.forEach(this::add);
    }

    private void add(Style style) {
        styles.computeIfAbsent(style.id(), id -> new EnumMap<>(Tier.class)).put(style.tier(), style);
    }

    /** Takes {@code style} out, because its model does not work. */
    public synchronized void remove(Style style) {
        Map<Tier, Style> tiers = styles.getOrDefault(style.id(), new EnumMap<>(Tier.class));
        tiers.remove(style.tier(), style);
        if (tiers.isEmpty()) {
            styles.remove(style.id());
        }
    }

    /** Every style in every tier, by id, {@code fast} first. */
    public synchronized List<Style> all() {
        List<Style> all = new ArrayList<>();
        styles.values().forEach(tiers -> all.addAll(tiers.values()));
        return all;
    }

    /** Whether {@link #get} would find it. */
    public synchronized boolean has(String id, Tier tier) {
        return styles.containsKey(id) && styles.get(id).containsKey(tier);
    }

    /**
     * The style called {@code id} in {@code tier}.
     *
     * @throws UnknownStyleException if nobody has it; the message lists what there is
     */
    public synchronized Style get(String id, Tier tier) {
        Map<Tier, Style> tiers = styles.get(id);
        if (tiers == null) {
            throw new UnknownStyleException(
                    "There is no such style. Styles here: " + String.join(", ", styles.keySet()) + ".");
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
