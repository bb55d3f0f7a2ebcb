package io.cartoonify.model;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.util.List;

/** A place that holds style folders: each a {@code style.json} with its archives beside it. */
public interface ModelStore {

    /**
     * The styles whose {@code style.json} can be read; the others are logged and left out.
     *
     * @throws IOException if the store itself cannot be read
     */
    List<Style> styles() throws IOException;

    /**
     * The bytes of {@code archive}, unchecked.
     *
     * @param style one of {@link #styles()}
     * @throws IOException if the file is missing or cannot be read
     */
    byte[] read(Style style, Archive archive) throws IOException;
}
