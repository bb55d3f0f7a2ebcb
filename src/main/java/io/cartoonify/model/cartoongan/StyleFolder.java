package io.cartoonify.model.cartoongan;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder that appears whole or not at all.
 *
 * <p>It is filled beside its place under a hidden name, and moved there by {@link #publish}. Closing it unpublished
 * leaves nothing behind, and what was in its place before untouched.
 */
final class StyleFolder implements Closeable {
    private final Path place;
    private final Path draft;
    private final Path former;

    /** Starts the folder that will be {@code place}, whose parent is created where it is missing. */
    StyleFolder(Path place) throws IOException {
        this.place = place;
        this.draft = place.resolveSibling("." + place.getFileName() + ".draft");
        this.former = place.resolveSibling("." + place.getFileName() + ".former");
        // Left there by an import that was killed.
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectories(draft);
    }

    /** Where its files go until it is published. */
    Path draft() {
        return draft;
    }

    /** Moves it into place, and deletes what was there. */
    void publish() throws IOException {
        if (!Files.exists(place)) {
            Files.move(draft, place, ATOMIC_MOVE);
            return;
        }
        FileSystemUtils.deleteRecursively(former);
        Files.move(place, former, ATOMIC_MOVE);
        try {
            Files.move(draft, place, ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(former, place, ATOMIC_MOVE);
            throw e;
        }
        FileSystemUtils.deleteRecursively(former);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(draft);
    }
}
