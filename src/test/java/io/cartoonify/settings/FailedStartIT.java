package io.cartoonify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.Cartoonify;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that fails ends the process, and says why. */
class FailedStartIT {

    @ParameterizedTest
    @ValueSource(strings = {"cartoonify.limits.deadline=soon", "cartoonify.models=/no/such/folder", "server.port=-5"})
    void endsTheProcessWithASentence(String setting, @TempDir Path folder) throws Exception {
        Path said = folder.resolve("said");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cartoonify.class.getName(),
                        "--server.port=0",
                        "--" + setting)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        List<String> lines = Files.readAllLines(said);
        assertThat(lines).anyMatch(line -> line.contains(setting.substring(0, setting.indexOf('='))));
        assertThat(lines).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
    }
}
