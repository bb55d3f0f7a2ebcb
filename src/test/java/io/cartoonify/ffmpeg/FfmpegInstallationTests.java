package io.cartoonify.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegInstallationTests {

    /** It is 100 MB. */
    @Test
    void leavesNothingBehindWhereAnotherProcessWasFaster(@TempDir Path folder) throws IOException {
        Path home = FfmpegInstallation.home(folder);
        Files.createFile(Files.createDirectories(home).resolve("of the other process"));

        Path unused = FfmpegInstallation.unpack(folder);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(home);
        }
    }
}
