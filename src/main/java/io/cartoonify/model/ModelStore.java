package io.cartoonify.model;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A place that holds style folders: each a {@code style.json} with its archives beside it. Thread-safe. */
public interface ModelStore {

    /** What its faults are told under, such as its directory. */
    String name();

    /**
     * The styles that the store holds now. Where a {@code style.json} can no longer be read, its style stays as it was
     * last read; the others are left out. {@link #faults} tells.
     *
     * @throws IOException if the store itself cannot be read and does not know what it held
     */
    List<Style> styles() throws IOException;

    /**
     * The bytes of {@code archive}, unchecked.
     *
     * @param style one of {@link #styles()}
     * @throws IOException if the file is missing or cannot be read
     */
    byte[] read(Style style, Archive archive) throws IOException;

    /** What could not be read when the styles were last listed, and why, by name. */
    Map<String, String> faults();
}
