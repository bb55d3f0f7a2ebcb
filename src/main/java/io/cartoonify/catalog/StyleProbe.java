package io.cartoonify.catalog;

import io.cartoonify.inference.DrawingFailedException;
import io.cartoonify.inference.Stylizer;
import io.cartoonify.model.FaultLog;
import io.cartoonify.style.Style;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which styles work, by drawing with them once. Thread-safe. */
final class StyleProbe {
    private static final Logger log = LoggerFactory.getLogger(StyleProbe.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stylizer stylizer;
    private final FaultLog troubles;
    private final Set<Style> working = ConcurrentHashMap.newKeySet();
    private final Set<Style> hopeless = ConcurrentHashMap.newKeySet();

    /** @param troubles where styles that do not work are told, by their labels */
    StyleProbe(Stylizer stylizer, FaultLog troubles) {
        this.stylizer = stylizer;
        this.troubles = troubles;
    }

    /** Whether {@code style} can be drawn. One whose archive cannot be had is tried again at the next call. */
    boolean works(Style style) {
        return working.contains(style) || !hopeless.contains(style) && draw(style);
    }

    private boolean draw(Style style) {
        try {
            stylizer.draw(style, new BufferedImage(450, 300, BufferedImage.TYPE_INT_RGB), PATIENCE);
            working.add(style);
            return true;
        } catch (DrawingFailedException e) {
            fail(style, e);
        } catch (TimeoutException e) {
            hopeless.add(style);
            troubles.begin(style.label(), "takes longer than %s to draw".formatted(PATIENCE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void fail(Style style, DrawingFailedException e) {
        stylizer.release(style);
        if (e.getCause() instanceof UncheckedIOException unread) {
            troubles.begin(style.label(), unread.getMessage());
        } else {
            log.warn("{} cannot be drawn", style.label(), e);
            hopeless.add(style);
            troubles.begin(style.label(), "the engine cannot draw with it; the log says why");
        }
    }

    /** Forgets what it knows of others than {@code known}, and that others than {@code drawn} work. */
    void retain(Collection<Style> known, Collection<Style> drawn) {
        working.retainAll(drawn);
        hopeless.retainAll(known);
    }
}
