package io.cartoonify.model.s3;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Comparator.comparing;

import io.cartoonify.model.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files by their sha256, in a directory that several processes may share; the least recently used ones make room.
 *
 * <p>A file appears whole, by a move, or not at all, and is checked whenever it is read: what a crash or another process
 * did to the directory cannot be served. A directory that cannot be written costs downloads, not styles.
 */
final class ArchiveCache {
    private static final Logger log = LoggerFactory.getLogger(ArchiveCache.class);
    private static final String ENDING = ".pt";
    private static final String DRAFT = ".part";
    /** No process takes longer to write a file: a draft of that age is a crash's. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path directory;
    private final long maxBytes;

    ArchiveCache(Path directory, long maxBytes) {
        this.directory = directory;
        this.maxBytes = maxBytes;
    }

    /** The file whose digest is {@code sha256}, if it is here and sound. */
    Optional<byte[]> get(String sha256) {
        Path file = directory.resolve(sha256 + ENDING);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (Sha256.of(bytes).equals(sha256)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
                return Optional.of(bytes);
            }
        } catch (IOException e) {
            log.debug("Not in the cache: {}", file, e);
        }
        return Optional.empty();
    }

    /** Keeps {@code bytes}, whose digest is {@code sha256}. */
    void put(String sha256, byte[] bytes) {
        try {
            write(directory.resolve(sha256 + ENDING), bytes);
            makeRoom();
        } catch (IOException e) {
            log.warn("Models are not kept, so the next start downloads them again: cannot write {}", directory, e);
        }
    }

    /** Writes a file that is never seen in part. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(directory, "", DRAFT);
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void makeRoom() throws IOException {
        long size = 0;
        for (File file : newestFirst()) {
            boolean abandoned = file.getName().endsWith(DRAFT)
                    && file.lastModified() < Instant.now().minus(ABANDONED).toEpochMilli();
            size += file.length();
            if (abandoned || size > maxBytes) {
                Files.deleteIfExists(file.toPath());
            }
        }
    }

    private List<File> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toFile)
                    .filter(file ->
                            file.getName().endsWith(ENDING) || file.getName().endsWith(DRAFT))
                    .sorted(comparing(File::lastModified).reversed())
                    .toList();
        }
    }
}
