package io.cartoonify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cartoonify.Cartoonify;
import io.cartoonify.clip.SampleClips;
import io.cartoonify.ffmpeg.Ffmpeg;
import io.cartoonify.ffmpeg.FfmpegInstallation;
import io.cartoonify.testing.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code draw} into a disk of 100 KB, which only root may make. */
@ExtendWith(OutputCaptureExtension.class)
class DrawOnFullDiskIT {
    private static final int TRY_AGAIN = 3;

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mountADisk() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", disk.toString()), "only root may mount");
    }

    @AfterEach
    void unmountIt() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void keepsWhatIsWholeSaysWhyTheRestIsNotAndGoesOnWhenThereIsRoom(CapturedOutput log) throws Exception {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.write(photos.resolve("a-small.png"), Photos.png(40, 40, 0xff808080));
        Files.write(photos.resolve("large.jpg"), Photos.read("rocket.jpg"));
        String[] command = {"draw", photos.toString(), "--to", disk.toString(), "--skip-existing", "--size", "600"};

        assertThat(draw(command)).isEqualTo(TRY_AGAIN);

        assertThat(files()).containsExactly("a-small-shinkai-600.png");
        assertThat(log.getErr())
                .contains(photos.resolve("large.jpg") + ": There is no room left for it on the disk.\n");
        assertThat(log.getErr()).doesNotContain("Exception");
        assertThat(log.getOut()).contains("1 drawn, 0 skipped, 1 failed.");

        assertThat(run("mount", "-o", "remount,size=10m", disk.toString())).isTrue();
        assertThat(draw(command)).isZero();
        assertThat(files()).containsExactly("a-small-shinkai-600.png", "large-shinkai-600.png");
        assertThat(log.getOut()).contains("1 drawn, 1 skipped, 0 failed.");
    }

    @Test
    void leavesNoHalfMovingPicture(CapturedOutput log) throws Exception {
        Path ffmpeg = FfmpegInstallation.unpack(Path.of(System.getProperty("user.home"), ".cache/cartoonify/ffmpeg"));
        Path film = new SampleClips(new Ffmpeg(ffmpeg), folder).moving("film.mov", "-c:v", "mpeg4");
        Files.write(disk.resolve("full"), new byte[96 << 10]);

        assertThat(draw("draw", film.toString(), "--to", disk.toString(), "--format", "apng"))
                .isEqualTo(TRY_AGAIN);

        assertThat(files()).containsExactly("full");
        assertThat(log.getErr()).contains(film + ": There is no room left for it on the disk.\n");
    }

    private static int draw(String... arguments) {
        return Commands.run(Cartoonify.class, arguments);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
