package io.cartoonify.inference;

import io.cartoonify.style.Style;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Draws on a fixed set of worker threads; loads a style when it is first drawn. Thread-safe. */
public final class StylizerPool implements Stylizer, AutoCloseable {
    private final NetworkLoader loader;
    private final Workers workers;
    private final DrawingThreads threads;
    private final Map<Style, Network> networks = new ConcurrentHashMap<>();
    private final Set<Style> suspects = ConcurrentHashMap.newKeySet();

    StylizerPool(NetworkLoader loader, int workers, DrawingThreads threads) {
        this.loader = loader;
        this.threads = threads;
        this.workers = new Workers(workers);
    }

    @Override
    public BufferedImage draw(Style style, BufferedImage photo, Duration patience)
            throws TimeoutException, InterruptedException {
        Future<BufferedImage> drawing = workers.submit(() -> drawNow(style, photo));
        try {
            return drawing.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            suspects.add(style);
            throw new DrawingFailedException("Drawing " + style.label() + " failed", e.getCause());
        } finally {
            // Drops a drawing that nobody waits for any more, unless a worker is at it: libtorch cannot be interrupted.
            drawing.cancel(false);
        }
    }

    @Override
    public boolean release(Style style) {
        return networks.computeIfPresent(style, (released, network) -> network.closeIfIdle() ? null : network) == null;
    }

    /** Styles that failed, until somebody takes them out. It may be the style, or only the photo. */
    public Set<Style> suspects() {
        return suspects;
    }

    private BufferedImage drawNow(Style style, BufferedImage photo) throws Exception {
        Network network = network(style);
        long pixels = (long) photo.getWidth() * photo.getHeight();
        return threads.call(network, pixels, workers.isFirst(), () -> network.draw(photo));
    }

    private Network network(Style style) {
        return networks.computeIfAbsent(style, this::load);
    }

    private Network load(Style style) {
        try {
            return loader.load(style);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Ends the workers once they are through, and frees the networks. */
    @Override
    public void close() throws InterruptedException {
        if (workers.finish()) {
            networks.values().forEach(Network::close);
        }
    }
}
