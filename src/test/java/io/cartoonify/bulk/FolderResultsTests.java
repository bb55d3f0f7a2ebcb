package io.cartoonify.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.image.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderResultsTests {
    @TempDir
    private Path folder;

    @Test
    void areNeverHalfThere() throws IOException {
        Results results = new FolderResults(folder);
        Files.createDirectories(folder.resolve("in the way.png/a"));

        assertThatThrownBy(() -> results.put("in%20the%20way.png", cartoon())).isInstanceOf(IOException.class);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("in the way.png"));
        }
    }

    @Test
    void areMadeOnce() throws IOException {
        Results results = new FolderResults(folder);

        assertThat(results.putNew("trip/a.png", cartoon())).isTrue();
        assertThat(results.putNew("trip/a.png", cartoon())).isFalse();
        assertThat(results.has("trip/a.png")).isTrue();
    }

    /** A key in somebody else's bucket is no path on this machine, and on Windows a backslash parts names, too. */
    @Test
    void stayInTheirFolder() {
        Results results = new FolderResults(folder.resolve("out"));

        for (String path :
                List.of("../a.png", "trip/../../a.png", "trip/%2E%2E/%2e%2e/a.png", "trip%5C..%5C..%5Ca.png")) {
            assertThatThrownBy(() -> results.put(path, cartoon()))
                    .as(path)
                    .hasMessageContaining("Its name leads out of the folder");
        }
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    private static Cartoon cartoon() {
        return new Cartoon(new byte[] {1}, ImageFormat.PNG, 1, 1, List.of());
    }
}
