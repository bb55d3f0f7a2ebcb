package io.cartoonify.inference;

import io.cartoonify.style.Style;
import java.io.IOException;

/** Loads the networks of styles. Thread-safe. */
@FunctionalInterface
public interface NetworkLoader {

    /**
     * The network of {@code style}.
     *
     * @throws IOException if its archive is missing or is not the one that was promised
     * @throws DrawingFailedException if the engine cannot load it
     */
    Network load(Style style) throws IOException;
}
