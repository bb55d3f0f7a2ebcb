package io.cartoonify.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** All styles of several stores laid over one another, with their archives checked. Thread-safe. */
public final class ModelLibrary {
    private final List<ModelStore> stores;
    private final Map<ModelStore, List<Style>> listings = new HashMap<>();
    private final FaultLog faults = new FaultLog(LoggerFactory.getLogger(ModelLibrary.class));
    private volatile Map<Style, ModelStore> origins = Map.of();
    private volatile Instant refreshed = Instant.now();

    /** Lists {@code stores}; where two hold the same style in the same tier, the earlier one's is preferred. */
    public ModelLibrary(List<ModelStore> stores) {
        this.stores = List.copyOf(stores);
        refresh();
    }

    /** Lists the stores anew. What a store that cannot be read held before still counts. */
    public synchronized void refresh() {
        Map<Style, ModelStore> found = new LinkedHashMap<>();
        for (ModelStore store : stores) {
            list(store);
            listings.getOrDefault(store, List.of()).forEach(style -> found.putIfAbsent(style, store));
        }
        origins = found;
        if (faults().isEmpty()) {
            refreshed = Instant.now();
        }
    }

    /** When all stores were last listed without trouble; the start's time, at the earliest. */
    public Instant refreshed() {
        return refreshed;
    }

    private void list(ModelStore store) {
        try {
            listings.put(store, store.styles());
            faults.end(store.name());
        } catch (IOException e) {
            faults.begin(store.name(), "cannot be read: " + e.getMessage());
        }
    }

    /** The styles that the stores prefer: one for each id and tier. */
    public List<Style> styles() {
        return choices().stream().map(choices -> choices.get(0)).toList();
    }

    /** For each id and tier, what the stores hold, the preferred one first. */
    public Collection<List<Style>> choices() {
        return origins.keySet().stream()
                .collect(groupingBy(Style::label, TreeMap::new, toList()))
                .values();
    }

    /** What cannot be read now and why, by name. */
    public Map<String, String> faults() {
        Map<String, String> all = faults.reasons();
        stores.forEach(store -> all.putAll(store.faults()));
        return all;
    }

    /**
     * The contents of {@code archive}, once its digest has proved right.
     *
     * @param style one of those that the stores hold
     * @throws IOException if the file cannot be read or is not the one that {@code style.json} names
     */
    public byte[] read(Style style, Archive archive) throws IOException {
        ModelStore store = origins.get(style);
        if (store == null) {
            throw new IllegalArgumentException("No store holds " + style.label() + ", only " + labels());
        }
        byte[] bytes = store.read(style, archive);
        Sha256.check(bytes, style, archive);
        return bytes;
    }

    private String labels() {
        return origins.keySet().stream().map(Style::label).collect(joining(", "));
    }
}
