package io.cartoonify.catalog;

import io.cartoonify.inference.Stylizer;
import io.cartoonify.inference.WrongAnswerException;
import io.cartoonify.model.FaultLog;
import io.cartoonify.queue.Workers;
import io.cartoonify.style.Style;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which styles work, by drawing with them once. Thread-safe. */
final class StyleProbe {
    private static final Logger log = LoggerFactory.getLogger(StyleProbe.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Stylizer stylizer;
    private final Workers workers;
    private final FaultLog faults;
    private final Set<Style> working = ConcurrentHashMap.newKeySet();
    /** Those that the engine cannot draw with, however often it tries. */
    private final Set<Style> failed = ConcurrentHashMap.newKeySet();

    private final Map<Style, Future<?>> trials = new ConcurrentHashMap<>();

    /** @param faults where styles that do not work are told, by their labels */
    StyleProbe(Stylizer stylizer, Workers workers, FaultLog faults) {
        this.stylizer = stylizer;
        this.workers = workers;
        this.faults = faults;
    }

    /** Begins to try {@code style} unless that was done: several are tried at once, on as many workers as there are. */
    void begin(Style style) {
        if (!working.contains(style) && !failed.contains(style)) {
            var unused = trials.computeIfAbsent(style, this::submit);
        }
    }

    /** Whether {@code style} can be drawn. One whose archive cannot be had is tried again at the next call. */
    boolean works(Style style) {
        return working.contains(style) || !failed.contains(style) && finish(style);
    }

    private Future<?> submit(Style style) {
        return workers.submit(() -> {
            stylizer.tryOut(style);
            return style;
        });
    }

    private boolean finish(Style style) {
        Future<?> trial = trials.computeIfAbsent(style, this::submit);
        try {
            trial.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            working.add(style);
            return true;
        } catch (ExecutionException e) {
            fail(style, e.getCause());
        } catch (TimeoutException e) {
            failed.add(style);
            faults.begin(style.label(), "takes longer than %s to draw".formatted(TIMEOUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            trials.remove(style);
        }
        return false;
    }

    private void fail(Style style, @Nullable Throwable failure) {
        var unused = stylizer.release(style, Duration.ZERO);
        Throwable cause = failure == null ? null : failure.getCause();
        if (cause instanceof UncheckedIOException unread) {
            faults.begin(style.label(), unread.getMessage());
            return;
        }
        log.warn("{} cannot be drawn", style.label(), failure);
        failed.add(style);
        faults.begin(
                style.label(),
                cause instanceof WrongAnswerException wrong
                        ? wrong.getMessage()
                        : "the engine cannot draw with it; the log says why");
    }

    /**
     * Forgets styles that are gone.
     *
     * @param known those that the stores hold: what failed of them is not tried again
     * @param drawn those that are offered: they are known to work
     */
    void retain(Collection<Style> known, Collection<Style> drawn) {
        working.retainAll(drawn);
        failed.retainAll(known);
    }
}
