package io.cartoonify.model;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All styles of several stores laid over one another, with their archives checked. Immutable. */
public final class ModelLibrary {
    private final Map<Style, ModelStore> origins = new LinkedHashMap<>();

    /**
     * Lists {@code stores}; where two hold the same style in the same tier, the earlier one's is taken.
     *
     * @throws IOException if a store cannot be read
     */
    public ModelLibrary(List<ModelStore> stores) throws IOException {
        Map<Map.Entry<String, Tier>, Style> taken = new LinkedHashMap<>();
        for (ModelStore store : stores) {
            for (Style style : store.styles()) {
                if (taken.putIfAbsent(Map.entry(style.id(), style.tier()), style) == null) {
                    origins.put(style, store);
                }
            }
        }
    }

    /** Every style that the stores hold. */
    public Set<Style> styles() {
        return Set.copyOf(origins.keySet());
    }

    /**
     * The contents of {@code archive}, once its digest has proved right.
     *
     * @param style one of {@link #styles()}
     * @throws IOException if the file cannot be read or is not the one that {@code style.json} names
     */
    public byte[] read(Style style, Archive archive) throws IOException {
        ModelStore store = origins.get(style);
        if (store == null) {
            throw new IllegalArgumentException("No store holds " + style.label() + ", only " + labels());
        }
        byte[] bytes = store.read(style, archive);
        if (!Sha256.of(bytes).equals(archive.sha256())) {
            throw new IOException("%s of %s is not the file that its style.json names: its sha256 differs"
                    .formatted(archive.file(), style.label()));
        }
        return bytes;
    }

    private String labels() {
        return origins.keySet().stream().map(Style::label).collect(Collectors.joining(", "));
    }
}
