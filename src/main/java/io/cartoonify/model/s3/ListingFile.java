package io.cartoonify.model.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cartoonify.model.Sha256;
import io.cartoonify.s3.S3Place;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers across restarts what a folder in S3 held. */
final class ListingFile {
    private static final Logger log = LoggerFactory.getLogger(ListingFile.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /** A style and the ETag of the {@code style.json} that it was read from. */
    record Entry(String version, Style style) {}

    ListingFile(Path directory, S3Place place) {
        this.file = directory.resolve("listing-" + Sha256.of(place.toString().getBytes(UTF_8)) + ".json");
    }

    /** What was last written, by the style folder's name; nothing if that is missing or damaged. */
    Map<String, Entry> read() {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
        } catch (IOException | JacksonException e) {
            log.debug("No listing is remembered in {}", file, e);
            return Map.of();
        }
    }

    void write(Map<String, Entry> styles) {
        try {
            ArchiveCache.write(file, JSON.writeValueAsBytes(styles));
        } catch (IOException e) {
            log.warn("Styles are not remembered for a start without S3: cannot write {}", file, e);
        }
    }
}
