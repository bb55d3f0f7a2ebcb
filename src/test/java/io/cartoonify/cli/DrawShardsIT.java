package io.cartoonify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.Cartoonify;
import io.cartoonify.testing.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several {@code draw --shard I/N} over the same folder, with the real engine. */
@ExtendWith(OutputCaptureExtension.class)
class DrawShardsIT {
    private static final int PHOTOS = 12;

    @TempDir
    private Path folder;

    @Test
    void drawEachPhotoOnceAndNothingAgain(CapturedOutput log) throws IOException {
        fill();

        assertThat(draw("0/2")).isZero();
        assertThat(draw("1/2")).isZero();
        assertThat(drawings()).hasSize(PHOTOS).allMatch(name -> name.matches("\\d+/p-shinkai-[0-9a-f]{16}\\.png"));
        assertThat(draw("0/1")).isZero();

        assertThat(log.getOut()).contains("0 drawn, 12 skipped, 0 failed.");
        assertThat(journal()).hasSize(2 * PHOTOS);
        assertThat(journal().subList(0, PHOTOS))
                .extracting(line -> line.get("photo").stringValue())
                .doesNotHaveDuplicates();
        assertThat(journal().subList(0, PHOTOS))
                .allMatch(line -> line.get("result").stringValue().equals("drawn"));
    }

    @Test
    void leaveNobodyWithoutWorkToFail() throws IOException {
        Files.createDirectories(folder.resolve("photos"));
        Files.write(folder.resolve("photos/only.jpg"), Photos.read("rocket.jpg"));

        assertThat(Stream.of("0/2", "1/2").map(this::draw)).containsOnly(0);
        assertThat(drawings()).hasSize(1);
    }

    /** What Kubernetes and AWS send before they take a machine away. */
    @Test
    void endAfterThePhotoThatWasBegunAndGoOnLater() throws Exception {
        fill();
        Process process = start("--size", "1500");
        awaitJournal(process);

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        int drawn = drawings().size();
        assertThat(drawn).isBetween(1, PHOTOS - 1);
        assertThat(journal())
                .hasSize(drawn)
                .allMatch(line -> line.get("result").stringValue().equals("drawn"));
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            assertThat(all).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private void fill() throws IOException {
        for (int i = 0; i < PHOTOS; i++) {
            Path photo = folder.resolve("photos/" + i + "/p.jpg");
            Files.createDirectories(photo.getParent());
            Files.write(photo, Photos.read("coffee.jpg"));
        }
    }

    private int draw(String shard) {
        return Commands.run(Cartoonify.class, arguments("--shard", shard, "--size", "64"));
    }

    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "draw",
                folder.resolve("photos").toString(),
                "--to",
                folder.resolve("out").toString(),
                "--skip-existing",
                "--journal",
                folder.resolve("journal").toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Cartoonify.class.getName()));
        command.addAll(List.of(arguments(more)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private void awaitJournal(Process process) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!Files.exists(folder.resolve("journal")) || journal().isEmpty()) {
            assertThat(process.isAlive() && Instant.now().isBefore(end))
                    .as(() -> log())
                    .isTrue();
            Thread.sleep(20);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private List<JsonNode> journal() throws IOException {
        JsonMapper json = new JsonMapper();
        return Files.readAllLines(folder.resolve("journal")).stream()
                .map(json::readTree)
                .toList();
    }

    private List<String> drawings() throws IOException {
        Path out = folder.resolve("out");
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .toList();
        }
    }
}
