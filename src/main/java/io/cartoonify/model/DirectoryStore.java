package io.cartoonify.model;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Style folders in a directory of the file system: {@code DIRECTORY/ANY-NAME/style.json}. */
public final class DirectoryStore implements ModelStore {
    private static final Logger log = LoggerFactory.getLogger(DirectoryStore.class);

    private final Path directory;

    public DirectoryStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public List<Style> styles() throws IOException {
        return List.copyOf(folders().keySet());
    }

    @Override
    public byte[] read(Style style, Archive archive) throws IOException {
        Path folder = folders().get(style);
        if (folder == null) {
            throw new NoSuchFileException(directory + " no longer holds " + style.label());
        }
        return Files.readAllBytes(folder.resolve(archive.file()));
    }

    private Map<Style, Path> folders() throws IOException {
        Map<Style, Path> folders = new HashMap<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path folder : entries.sorted().toList()) {
                Path json = folder.resolve("style.json");
                if (Files.isRegularFile(json)) {
                    parse(json, folders);
                }
            }
        }
        return folders;
    }

    private static void parse(Path json, Map<Style, Path> folders) {
        try {
            folders.put(StyleJson.parse(Files.readAllBytes(json)), json.resolveSibling(""));
        } catch (IOException e) {
            log.error("Left out {}: {}", json, e.getMessage());
        }
    }
}
