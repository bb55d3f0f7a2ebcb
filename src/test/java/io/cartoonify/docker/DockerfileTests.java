package io.cartoonify.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the image promises; {@code smoke-test.sh} and {@code try-without-docker.sh} run it. */
class DockerfileTests {
    private String dockerfile = "";

    @BeforeEach
    void read() throws IOException {
        dockerfile = Files.readString(Path.of("Dockerfile"));
    }

    /** Without it AWS does not publish a function with SnapStart. */
    @Test
    void carriesTheLabelThatSnapStartAsksFor() {
        assertThat(dockerfile).contains("com.amazonaws.lambda.feature.snapstart=\"Allow\"");
    }

    @Test
    void recordsItsCacheUnderASmallHeapAndFailsIfJavaRefusesIt() {
        assertThat(dockerfile)
                .containsPattern("-XX:AOTCacheOutput=\\S+ -Xmx\\d+m")
                .contains("-XX:AOTMode=on");
    }

    /** While it records, while the cache is tried, and as the image starts it: else what was recorded is not what runs. */
    @Test
    void startsJavaTheSameWayEachTime() {
        assertThat(all("(?s)-XX:Flags=.*?-jar", dockerfile)
                        .map(start -> all("-D[\\w.]+=[\\w/]+", start).toList()))
                .hasSize(3)
                .allSatisfy(properties -> assertThat(properties)
                        .containsExactly("-Duser.home=/tmp", "-Djna.boot.library.path=/opt/cartoonify/native"));
    }

    private static Stream<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }

    /** With 30% of 512 GB as heap, Java would leave compressed pointers, and with them the cache. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsItsCacheUsableOnMachinesWithVeryMuchMemory() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:Flags=docker/java.flags",
                        "-XX:MaxRAM=512g",
                        "-XX:+PrintFlagsFinal",
                        "-version")
                .redirectErrorStream(true)
                .start();
        String flags = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(flags).isZero();
        assertThat(flags).containsPattern("UseCompressedOops\\s+= true");
    }

    @Test
    void endsWhenMemoryRunsOutSoThatItIsStartedAgain() throws IOException {
        assertThat(Files.readAllLines(Path.of("docker/java.flags"))).contains("+ExitOnOutOfMemoryError");
    }
}
