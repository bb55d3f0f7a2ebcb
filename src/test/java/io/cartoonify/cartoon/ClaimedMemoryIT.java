package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The memory that photos and drawings are let in by is as much as they take. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process holds outside its heap is asked of Linux")
class ClaimedMemoryIT {
    @Test
    void isEnough(@TempDir Path folder) throws IOException, InterruptedException {
        File output = folder.resolve("output").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms300m",
                        "-Xmx300m",
                        "-Xmn8m",
                        "-XX:+UseSerialGC",
                        "-XX:+AlwaysPreTouch",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClaimedMemory.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        process.waitFor();

        List<String> lines = Files.readAllLines(output.toPath());
        assertThat(lines).contains("done");
        assertThat(lines.stream().filter(line -> line.contains(" MB, ")))
                .hasSizeGreaterThan(70)
                .allMatch(line -> line.endsWith(": enough"));
    }
}
