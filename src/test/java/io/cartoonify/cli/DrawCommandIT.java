package io.cartoonify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.Cartoonify;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar cartoonify.jar draw ...}, with the real engine. */
class DrawCommandIT {
    @TempDir
    private Path folder;

    private Path photos;
    private Path out;

    @BeforeEach
    void fill() throws IOException {
        photos = Files.createDirectories(folder.resolve("photos/trip"));
        out = folder.resolve("out");
        copy("coffee.jpg", photos.resolve("coffee.jpg"));
        copy("rocket.jpg", folder.resolve("photos/coffee.jpg"));
    }

    @Test
    void drawsAFolderKeepingPhotosOfTheSameNameApart() throws IOException {
        int code = run("draw", folder.resolve("photos").toString(), "--to", out.toString(), "--size", "128");

        assertThat(code).isZero();
        assertThat(names(out)).containsExactly("2-coffee-shinkai.png", "coffee-shinkai.png");
        assertThat(ImageIO.read(out.resolve("coffee-shinkai.png").toFile()).getWidth())
                .isEqualTo(128);
    }

    @Test
    void drawsTheRestWhenOneFileIsBad() throws IOException {
        Files.writeString(photos.resolve("bad.jpg"), "no photo");

        int code = run("draw", photos.toString(), "--to", out.toString(), "--style", "hayao", "--format", "webp");

        assertThat(code).isEqualTo(1);
        assertThat(names(out)).containsExactly("coffee-hayao.webp");
    }

    @Test
    void hasNoDeadlineBecauseNobodyWaits() {
        System.setProperty("cartoonify.limits.deadline", "1ms");
        try {
            assertThat(run("draw", photos.toString(), "--to", out.toString())).isZero();
        } finally {
            System.clearProperty("cartoonify.limits.deadline");
        }
    }

    @Test
    void saysByItsExitCodeThatItWasUsedWrongly() {
        assertThat(run("draw", photos.toString(), "--to", out.toString(), "--style", "disney"))
                .isEqualTo(2);
        assertThat(run("draw", photos.toString(), "--to", out.toString(), "--size", "huge"))
                .isEqualTo(2);
        assertThat(run("draw", photos.toString())).isEqualTo(2);
    }

    @Test
    void failsOnAFileThatIsNotThere() {
        assertThat(run("draw", folder.resolve("gone.jpg").toString(), "--to", out.toString()))
                .isEqualTo(1);
    }

    private static int run(String... args) {
        return Commands.run(Cartoonify.class, args);
    }

    private static void copy(String photo, Path target) throws IOException {
        try (InputStream in = DrawCommandIT.class.getResourceAsStream("/photos/" + photo)) {
            Files.copy(Objects.requireNonNull(in, photo), target);
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
