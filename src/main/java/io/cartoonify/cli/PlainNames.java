package io.cartoonify.cli;

import io.cartoonify.bulk.Photo;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.CartoonOrder;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names for people: {@code trip/a.jpg} becomes {@code trip/a-shinkai.png}, and with a size, detail, tier, strength or
 * colors of its own {@code trip/a-shinkai-800-fine.png}, so that no drawing takes the place of another. For one thread.
 */
final class PlainNames {
    private final String ending;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param options what was asked for, as it was written
     * @param order what that amounts to
     */
    PlainNames(CartoonOptions options, CartoonOrder order) {
        String asked = Stream.of(
                        order.style().id(),
                        options.size(),
                        options.detail(),
                        options.tier(),
                        labelled("strength", options.strength()),
                        labelled("colors", options.colors()))
                .filter(word -> word != null && !word.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("-"));
        this.ending = asked + "." + order.format().extension();
    }

    private static @Nullable String labelled(String name, @Nullable String value) {
        return value == null || value.isBlank() ? null : name + "-" + value.strip();
    }

    /** A path of its own for the drawing of {@code photo}; the same one in each run over the same photos. */
    String of(Photo photo) {
        int name = photo.path().lastIndexOf('/') + 1;
        String folder = photo.path().substring(0, name);
        String whole = photo.path().substring(name);
        int dot = whole.lastIndexOf('.');
        String stem = folder + (dot > 0 ? whole.substring(0, dot) : whole);
        String path = stem + "-" + ending;
        if (!taken.add(path)) {
            path = folder + whole.replace('.', '-') + "-" + ending;
            for (int i = 2; !taken.add(path); i++) {
                path = stem + "-" + i + "-" + ending;
            }
        }
        return path;
    }
}
