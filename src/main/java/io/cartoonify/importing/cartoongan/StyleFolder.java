package io.cartoonify.importing.cartoongan;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of a model store that appears whole or not at all.
 *
 * <p>It is filled in a workshop on the same file system, too deep in the store to be taken for a style, and moved into
 * place by {@link #publish}. Closing it clears the workshop away; what is not published by then never was there.
 */
final class StyleFolder implements Closeable {
    private final Path place;
    private final Path workshop;
    private final Path draft;
    private final Path former;

    /** Starts the folder that will be {@code place}, in a store that is created where it is missing. */
    StyleFolder(Path place) throws IOException {
        this.place = place;
        this.workshop = place.resolveSibling(".importing");
        this.draft = workshop.resolve("draft");
        this.former = workshop.resolve("former");
        // An import that was killed could not clear it away.
        FileSystemUtils.deleteRecursively(workshop);
        Files.createDirectories(draft);
    }

    /** Where its files go until it is published. */
    Path draft() {
        return draft;
    }

    /** Moves it into place, and what was there out of the way. */
    void publish() throws IOException {
        if (Files.exists(place)) {
            Files.move(place, former, ATOMIC_MOVE);
        }
        try {
            Files.move(draft, place, ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(former)) {
                Files.move(former, place, ATOMIC_MOVE);
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(workshop);
    }
}
