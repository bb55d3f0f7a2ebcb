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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Style folders in a directory of the file system: {@code DIRECTORY/ANY-NAME/style.json}. */
public final class DirectoryStore implements ModelStore {
    private static final long MAX_JSON = 1 << 20;
    private static final long MAX_ARCHIVE = 1 << 30;

    private final Path directory;
    private final FaultLog faults = new FaultLog(LoggerFactory.getLogger(DirectoryStore.class));
    private final Map<Path, Style> lastRead = new ConcurrentHashMap<>();

    public DirectoryStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return directory.toString();
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
        return StoreFile.read(directory, folder.resolve(archive.file()), MAX_ARCHIVE);
    }

    @Override
    public Map<String, String> faults() {
        return faults.reasons();
    }

    private Map<Style, Path> folders() throws IOException {
        List<Path> jsons = jsons();
        lastRead.keySet().retainAll(jsons);
        faults.retain(jsons.stream().map(this::name).toList());
        Map<Style, Path> folders = new HashMap<>();
        for (Path json : jsons) {
            parse(json);
            if (lastRead.containsKey(json)) {
                folders.put(lastRead.get(json), json.resolveSibling(""));
            }
        }
        return folders;
    }

    private List<Path> jsons() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(folder -> folder.resolve("style.json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private void parse(Path json) {
        try {
            lastRead.put(json, StyleJson.parse(StoreFile.read(directory, json, MAX_JSON)));
            faults.end(name(json));
        } catch (IOException e) {
            faults.begin(name(json), e.getMessage());
        }
    }

    private String name(Path json) {
        return directory.relativize(json).toString();
    }
}
