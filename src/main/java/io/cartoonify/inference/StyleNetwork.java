package io.cartoonify.inference;

import io.cartoonify.style.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A style's network, loaded when it is first needed, and how many draw with it. */
final class StyleNetwork {
    /** Guarded, like the next, by the map that holds this. */
    private int users;

    private long lastUse = System.nanoTime();

    private @Nullable Network network;

    /** One more draws with it. */
    StyleNetwork enter() {
        users++;
        return this;
    }

    /** One less draws with it. */
    StyleNetwork leave() {
        users--;
        lastUse = System.nanoTime();
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

    /** Frees its memory if nobody drew with it for {@code idle}, and says whether it did. */
    boolean closeIfIdle(Duration idle) {
        if (users > 0 || System.nanoTime() - lastUse < idle.toNanos()) {
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
