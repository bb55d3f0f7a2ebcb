package io.cartoonify.inference;

import io.cartoonify.style.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A style's network, loaded when it is first needed, and how many draw with it. */
final class StyleNetwork {
    /** Guarded by the map that holds this. */
    private int users;

    private @Nullable Network network;

    /** One more draws with it. */
    StyleNetwork enter() {
        users++;
        return this;
    }

    /** One less draws with it. */
    StyleNetwork leave() {
        users--;
        return this;
    }

    /** Waits while another thread loads it. */
    synchronized Network get(Style style, NetworkLoader loader) {
        if (network == null) {
            try {
                network = loader.load(style);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
        return network;
    }

    /** Frees its memory unless somebody draws with it, and says whether it did. */
    boolean closeIfIdle() {
        if (users > 0) {
            return false;
        }
        close();
        return true;
    }

    synchronized void close() {
        if (network != null) {
            network.close();
            network = null;
        }
    }
}
