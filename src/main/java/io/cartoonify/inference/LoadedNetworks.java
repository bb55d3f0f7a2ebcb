package io.cartoonify.inference;

import io.cartoonify.style.Style;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The networks of styles, each loaded when it is first used. Thread-safe. */
final class LoadedNetworks implements AutoCloseable {
    private final NetworkLoader loader;
    private final Map<Style, StyleNetwork> networks = new ConcurrentHashMap<>();
    private final Set<Style> toRecheck = ConcurrentHashMap.newKeySet();

    LoadedNetworks(NetworkLoader loader) {
        this.loader = loader;
    }

    /**
     * Lets {@code work} use the network of {@code style}, which stays loaded meanwhile.
     *
     * @throws DrawingFailedException if it cannot be loaded, or the work fails
     */
    void use(Style style, Consumer<Network> work) {
        StyleNetwork inUse =
                networks.compute(style, (key, known) -> (known == null ? new StyleNetwork() : known).enter());
        try {
            work.accept(inUse.get(style, loader));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            toRecheck.add(style);
            throw new DrawingFailedException("Drawing " + style.label() + " failed", e);
        } finally {
            networks.computeIfPresent(style, (key, known) -> known.leave());
        }
    }

    /** Frees the network of {@code style} if it was not in use for {@code idle}, and tells whether none is held any more. */
    boolean release(Style style, Duration idle) {
        return networks.computeIfPresent(style, (key, known) -> known.closeIfIdle(idle) ? null : known) == null;
    }

    /** Styles whose work failed, until somebody takes them out. */
    Set<Style> toRecheck() {
        return toRecheck;
    }

    @Override
    public void close() {
        networks.values().forEach(StyleNetwork::close);
    }
}
