package io.cartoonify.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cartoonify.Cartoonify;
import io.cartoonify.clip.ClipFormat;
import io.cartoonify.clip.ClipSignature;
import io.cartoonify.clip.SampleClips;
import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.ffmpeg.FfmpegInstallation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code java -jar cartoonify.jar draw ...}, with the real engine. */
@ExtendWith(OutputCaptureExtension.class)
class DrawCommandIT {
    @TempDir
    private Path folder;

    private Path photos;
    private Path out;

    @BeforeEach
    void fill() throws IOException {
        photos = Files.createDirectories(folder.resolve("photos/trip"));
        out = folder.resolve("out");
        copy("/photos/coffee.jpg", photos.resolve("coffee.jpg"));
        copy("/photos/rocket.jpg", folder.resolve("photos/coffee.jpg"));
    }

    @Test
    void drawsAFolderAndKeepsItsFolders() throws IOException {
        Files.writeString(photos.resolve("._coffee.jpg"), "what a Mac leaves");
        Files.createDirectories(photos.resolve(".thumbnails"));
        copy("/photos/rocket.jpg", photos.resolve(".thumbnails/coffee.jpg"));
        copy("/photos/rocket.jpg", photos.resolve("scan-1.jpg"));

        int code = run(
                "draw",
                folder.resolve("photos").toString(),
                "--to",
                out.toString(),
                "--size",
                "128",
                "--exclude",
                "scan*");

        assertThat(code).isZero();
        assertThat(names(out)).containsExactly("coffee-shinkai-128.png", "trip/coffee-shinkai-128.png");
        assertThat(ImageIO.read(out.resolve("trip/coffee-shinkai-128.png").toFile())
                        .getWidth())
                .isEqualTo(128);
    }

    @Test
    void drawsAFolderOfNothingButHeic() throws IOException {
        Path phone = Files.createDirectories(folder.resolve("phone"));
        for (String photo : List.of("plain.heic", "turned-1.heic", "alpha.avif")) {
            copy("/heif/" + photo, phone.resolve(photo));
        }

        assertThat(run("draw", phone.toString(), "--to", out.toString(), "--size", "64"))
                .isZero();
        assertThat(names(out))
                .containsExactly("alpha-shinkai-64.png", "plain-shinkai-64.png", "turned-1-shinkai-64.png");
    }

    @Test
    void drawsAMovingPictureAsOne() throws Exception {
        Path ffmpeg = FfmpegInstallation.unpack(Path.of(System.getProperty("user.home"), ".cache/cartoonify/ffmpeg"));
        Path film = new SampleClips(new Ffmpeg(ffmpeg), folder).moving("film.mov", "-c:v", "mpeg4");

        int code = run("draw", film.toString(), photos.resolve("coffee.jpg").toString(), "--to", out.toString());

        assertThat(code).isZero();
        assertThat(names(out)).containsExactly("coffee-shinkai.png", "film-shinkai.mov");
        assertThat(ClipSignature.of(out.resolve("film-shinkai.mov"))).contains(ClipFormat.MOV);
    }

    @Test
    void drawsNeitherItsOwnDrawingsNorThoseThatAreThere(CapturedOutput log) throws IOException {
        String[] again = {
            "draw", photos.toString(), "--to", photos.resolve("out").toString(), "--size", "64", "--skip-existing"
        };

        assertThat(run(again)).isZero();
        assertThat(run(again)).isZero();

        assertThat(log.getOut()).contains("1 drawn, 0 skipped, 0 failed.", "0 drawn, 1 skipped, 0 failed.");
        assertThat(names(photos.resolve("out"))).containsExactly("coffee-shinkai-64.png");
    }

    @Test
    void drawsTheRestWhenOneFileIsBad(CapturedOutput log) throws IOException {
        Files.writeString(photos.resolve("bad.jpg"), "no photo");
        copy("/photos/rocket.jpg", photos.resolve("rocket.jpg"));
        Files.createDirectories(out.resolve("rocket-hayao-64.webp/in the way"));

        int code = run(
                "draw",
                photos.toString(),
                folder.resolve("gone.jpg").toString(),
                "--to",
                out.toString(),
                "--style",
                "Hayao",
                "--size",
                "64",
                "--format",
                "webp");

        assertThat(code).isEqualTo(1);
        assertThat(names(out)).containsExactly("coffee-hayao-64.webp");
        assertThat(log.getErr())
                .contains(photos.resolve("bad.jpg") + ": This is no image", "gone.jpg: There is no such file.");
        assertThat(log.getOut()).contains("1 drawn, 0 skipped, 3 failed.");
    }

    @Test
    void drawsWhatALinkLeadsToAndWaitsForNoPipe(CapturedOutput log) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), photos);
        Path pipe = folder.resolve("pipe.jpg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        int code = run("draw", link.toString(), pipe.toString(), "--to", out.toString(), "--size", "64");

        assertThat(code).isEqualTo(1);
        assertThat(names(out)).containsExactly("coffee-shinkai-64.png");
        assertThat(log.getErr()).contains(pipe + ": This is neither a file nor a folder.");
    }

    @Test
    void saysWhichFolderItCannotMake(CapturedOutput log) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(run("draw", photos.toString(), "--to", file.toString())).isEqualTo(1);
        assertThat(log.getErr()).contains(file + ": This is no folder.");
    }

    @Test
    void drawsTheRestWhenOneFolderCannotBeRead(CapturedOutput log) throws IOException {
        Path closed = Files.createDirectories(photos.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "whoever runs this may read all");

        assertThat(run("draw", photos.toString(), "--to", out.toString(), "--size", "64"))
                .isEqualTo(1);
        assertThat(names(out)).containsExactly("coffee-shinkai-64.png");
        assertThat(log.getErr()).contains(closed + ": You may not read or write it.");
    }

    /** Of the letters of such a name, the process knows only the bytes. */
    @Test
    void drawsWhateverNamesAreInWhateverLocale() throws Exception {
        Path named = Path.of(URI.create(photos.toUri() + "M%C3%BCller%20%E4%B8%AD.jpg"));
        copy("/photos/rocket.jpg", named);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cartoonify.class.getName(),
                        "draw",
                        photos.toString(),
                        "--to",
                        out.toString(),
                        "--size",
                        "64")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        command.environment().put("LC_ALL", "C");

        assertThat(command.start().waitFor())
                .as(Files.readString(folder.resolve("log"), ISO_8859_1))
                .isZero();
        assertThat(Path.of(URI.create(out.toUri() + "M%C3%BCller%20%E4%B8%AD-shinkai-64.png")))
                .exists();
    }

    @Test
    void saysThatThereIsNothingToDraw(CapturedOutput log) {
        assertThat(run("draw", folder.resolve("photos/trip").toString(), "--exclude", "*", "--to", out.toString()))
                .isEqualTo(1);
        assertThat(log.getErr()).contains("There is no photo in what was named.");
    }

    @Test
    void refusesToMixPhotosAndDrawings(CapturedOutput log) {
        assertThat(run("draw", photos.toString(), "--to", photos.toString())).isEqualTo(2);
        assertThat(log.getErr()).contains("--to must be another folder than the photos'");
    }

    @Test
    void tellsItsVersionAndHowItIsUsed(CapturedOutput log) {
        assertThat(run("--version")).isZero();
        assertThat(run("draw", "--help")).isZero();

        assertThat(log.getOut())
                .contains("cartoonify ", "--skip-existing", "--detail", "--metadata", "Examples:", "--size full");
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

    private static int run(String... args) {
        return Commands.run(Cartoonify.class, args);
    }

    private static void copy(String photo, Path target) throws IOException {
        try (InputStream in = DrawCommandIT.class.getResourceAsStream(photo)) {
            Files.copy(Objects.requireNonNull(in, photo), target);
        }
    }

    /** The files in {@code folder} and below. */
    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
