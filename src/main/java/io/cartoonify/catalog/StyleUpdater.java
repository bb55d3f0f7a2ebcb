package io.cartoonify.catalog;

import static java.util.stream.Stream.concat;

import io.cartoonify.inference.Stylizer;
import io.cartoonify.model.FaultLog;
import io.cartoonify.model.ModelLibrary;
import io.cartoonify.queue.Workers;
import io.cartoonify.style.Style;
import io.cartoonify.style.StyleCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the catalogue to what the stores hold and the engine can draw.
 *
 * <p>A style enters it once it has drawn, so that a broken one never takes a working one's place. Thread-safe.
 */
final class StyleUpdater {
    private static final Logger log = LoggerFactory.getLogger(StyleUpdater.class);

    private final ModelLibrary library;
    private final StyleCatalog catalog;
    private final RetiredStyles retired;
    private final FaultLog faults = new FaultLog(log);
    private final StyleProbe probe;

    StyleUpdater(
            ModelLibrary library, StyleCatalog catalog, Stylizer stylizer, Workers workers, RetiredStyles retired) {
        this.library = library;
        this.catalog = catalog;
        this.retired = retired;
        this.probe = new StyleProbe(stylizer, workers, faults);
    }

    /** Looks at the stores again. */
    synchronized void update() {
        library.refresh();
        List<Style> before = catalog.all();
        settle();
        if (!catalog.all().equals(before)) {
            log.info("Styles now: {}", catalog.all().stream().map(Style::label).toList());
        }
    }

    /** Puts the catalogue right for the stores as they were last looked at. */
    synchronized void settle() {
        Collection<List<Style>> choices = library.choices();
        faults.retain(choices.stream().map(styles -> styles.get(0).label()).toList());
        choices.forEach(styles -> probe.begin(styles.get(0)));
        List<Style> drawable =
                choices.stream().flatMap(styles -> choose(styles).stream()).toList();
        List<Style> before = catalog.all();
        catalog.set(drawable);
        retired.replace(before, drawable);
        probe.retain(choices.stream().flatMap(List::stream).toList(), drawable);
    }

    /** The store's first choice or, where that does not work, what draws now under its name, or the next choice. */
    private Optional<Style> choose(List<Style> choices) {
        Style first = choices.get(0);
        if (probe.works(first)) {
            faults.end(first.label());
            return Optional.of(first);
        }
        Stream<Style> current =
                catalog.all().stream().filter(style -> style.label().equals(first.label()));
        return concat(current, choices.stream())
                .filter(style -> !style.equals(first))
                .filter(probe::works)
                .findFirst();
    }

    /** Which styles the stores hold or should hold that cannot be drawn as they are there, and why. */
    Map<String, String> faults() {
        Map<String, String> all = library.faults();
        all.putAll(faults.reasons());
        return all;
    }
}
