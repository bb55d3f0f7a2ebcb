package io.cartoonify.cli;

import io.cartoonify.cartoon.CartoonOptions;
import io.cartoonify.cartoon.CartoonOrder;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where drawings go: {@code trip/a.jpg} becomes {@code trip/a-shinkai.png}, and with a size, detail, tier, strength or
 * colors of its own {@code trip/a-shinkai-800-fine.png}, so that no drawing takes the place of another. For one thread.
 */
final class Targets {
    private final Path out;
    private final String ending;
    private final Set<Path> taken = new HashSet<>();

    /**
     * @param options what was asked for, as it was written
     * @param order what that amounts to
     */
    Targets(Path out, CartoonOptions options, CartoonOrder order) {
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
        this.out = out;
        this.ending = asked + "." + order.format().extension();
    }

    private static @Nullable String labelled(String name, @Nullable String value) {
        return value == null || value.isBlank() ? null : name + "-" + value.strip();
    }

    /** A file of its own for the drawing of {@code photo}; the same one in each run over the same photos. */
    Path of(Photo photo) {
        Path folder = out.resolve(photo.folder());
        // By way of its URI, which keeps the bytes of a name that this process's locale has no letters for.
        String uri = photo.file().toUri().toString();
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        Path target = named(folder, uri, stem + "-" + ending);
        if (!taken.add(target)) {
            target = named(folder, uri, name.replace('.', '-') + "-" + ending);
            for (int i = 2; !taken.add(target); i++) {
                target = named(folder, uri, stem + "-" + i + "-" + ending);
            }
        }
        return target;
    }

    private static Path named(Path folder, String sibling, String name) {
        return folder.resolve(Path.of(URI.create(sibling).resolve("./" + name)).getFileName());
    }
}
