package io.cartoonify.catalog;

import io.cartoonify.inference.DrawingFailedException;
import io.cartoonify.inference.Stylizer;
import io.cartoonify.model.ModelLibrary;
import io.cartoonify.style.Style;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Loads archives and holds them like the engine, but paints nothing. It fails on archives that begin with a '!'. */
final class LoadingStylizer implements Stylizer {
    private final ModelLibrary library;
    final Set<Style> loaded = ConcurrentHashMap.newKeySet();
    volatile int attempts;
    volatile @Nullable Style busy;

    LoadingStylizer(ModelLibrary library) {
        this.library = library;
    }

    @Override
    public BufferedImage draw(Style style, BufferedImage photo, Duration patience) {
        attempts++;
        try {
            if (library.read(style, style.archives().get(0))[0] == '!') {
                throw new DrawingFailedException("The engine cannot load it", null);
            }
        } catch (IOException e) {
            throw new DrawingFailedException("failed", new UncheckedIOException(e.getMessage(), e));
        }
        loaded.add(style);
        return photo;
    }

    @Override
    public boolean release(Style style) {
        return !style.equals(busy) && (loaded.remove(style) || true);
    }
}
