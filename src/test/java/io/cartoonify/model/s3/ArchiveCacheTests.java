package io.cartoonify.model.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCacheTests {
    private static final byte[] BYTES = {1, 2, 3, 4};
    private static final String DIGEST = Sha256.of(BYTES);

    @TempDir
    private Path directory;

    @Test
    void keepsAFileForTheNextProcess() {
        cache(100).put(DIGEST, BYTES);

        assertThat(cache(100).get(DIGEST)).hasValue(BYTES);
    }

    @Test
    void doesNotServeAFileThatIsNotWhatItsNameSays() throws IOException {
        cache(100).put(DIGEST, BYTES);
        Files.write(file(DIGEST), new byte[] {1, 2});

        assertThat(cache(100).get(DIGEST)).isEmpty();
    }

    @Test
    void replacesAFileThatWasDamaged() throws IOException {
        Files.write(file(DIGEST), new byte[] {1, 2});

        cache(100).put(DIGEST, BYTES);

        assertThat(cache(100).get(DIGEST)).hasValue(BYTES);
    }

    @Test
    void makesRoomByDroppingWhatWasLeastRecentlyRead() throws IOException {
        byte[] other = {5, 6, 7, 8};
        byte[] third = {9, 9, 9, 9};
        cache(8).put(DIGEST, BYTES);
        cache(8).put(Sha256.of(other), other);
        age(file(DIGEST), Duration.ofMinutes(2));
        age(file(Sha256.of(other)), Duration.ofMinutes(1));
        cache(8).get(DIGEST);

        cache(8).put(Sha256.of(third), third);

        assertThat(directory).isDirectoryNotContaining("glob:**" + Sha256.of(other) + "*");
        assertThat(cache(8).get(DIGEST)).isPresent();
        assertThat(cache(8).get(Sha256.of(third))).isPresent();
    }

    @Test
    void clearsAwayTheDraftsOfACrashButNotThoseOfAnotherProcessAtWork() throws IOException {
        Path crashed = Files.createFile(directory.resolve("1.part"));
        Path underWay = Files.createFile(directory.resolve("2.part"));
        age(crashed, Duration.ofHours(2));

        cache(100).put(DIGEST, BYTES);

        assertThat(crashed).doesNotExist();
        assertThat(underWay).exists();
    }

    @Test
    void doesWithoutADirectoryThatCannotBeWritten() throws IOException {
        Path notADirectory = Files.createFile(directory.resolve("file"));
        ArchiveCache cache = new ArchiveCache(notADirectory, 100);

        cache.put(DIGEST, BYTES);

        assertThat(cache.get(DIGEST)).isEmpty();
    }

    private ArchiveCache cache(long maxBytes) {
        return new ArchiveCache(directory, maxBytes);
    }

    private Path file(String digest) {
        return directory.resolve(digest + ".pt");
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
