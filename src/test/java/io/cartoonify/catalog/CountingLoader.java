package io.cartoonify.catalog;

import io.cartoonify.inference.DrawingFailedException;
import io.cartoonify.inference.Network;
import io.cartoonify.inference.NetworkLoader;
import io.cartoonify.inference.PhotoContext;
import io.cartoonify.model.ModelLibrary;
import io.cartoonify.style.Style;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Loads archives like the engine and tells which are loaded; the networks draw nothing. Fails on those that begin with '!'. */
final class CountingLoader implements NetworkLoader {
    private final ModelLibrary library;
    final Set<Style> loaded = ConcurrentHashMap.newKeySet();
    volatile int attempts;

    CountingLoader(ModelLibrary library) {
        this.library = library;
    }

    @Override
    public synchronized Network load(Style style) throws IOException {
        attempts++;
        if (library.read(style, style.archives().get(0))[0] == '!') {
            throw new DrawingFailedException("The engine cannot load it", null);
        }
        loaded.add(style);
        return new Nothing(style);
    }

    private final class Nothing implements Network {
        private final Style style;

        Nothing(Style style) {
            this.style = style;
        }

        @Override
        public BufferedImage draw(BufferedImage photo, @Nullable PhotoContext context) {
            return photo;
        }

        @Override
        public PhotoContext statistics(BufferedImage photo) {
            throw new AssertionError("Not asked of these styles");
        }

        @Override
        public void close() {
            loaded.remove(style);
        }
    }
}
