package io.cartoonify.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.JobsApi;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.Service;
import io.cartoonify.testing.Zips;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Jobs where there is no room for them. */
@ExtendWith(OutputCaptureExtension.class)
class NoRoomIT {
    @TempDir
    Path folder;

    /** A small disk; only root may make one. */
    @Test
    void failsInWordsAndLeavesNothingWhereTheDiskIsFull() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=22m", "tmpfs", disk.toString()), "Only root may mount");
        try (Service service = new Service("--cartoonify.jobs.folder=" + disk, "--cartoonify.jobs.poll=100ms")) {
            JobsApi jobs = new JobsApi(service.port());
            byte[] album = album(Photos.read("rocket.jpg"), 20);
            String id =
                    JobsApi.id(jobs.post(new Form().file("file", "a.zip", album).field("size", "1400")));

            JsonNode job = jobs.end(id);

            assertThat(job.get("state").asString()).isEqualTo("failed");
            assertThat(job.get("error").get("type").asString()).isEqualTo("urn:cartoonify:jobs-full");
            assertThat(job.get("error").get("detail").asString()).contains("no room");
            assertThat(disk.resolve("files")).isEmptyDirectory();
            assertThat(jobs.post(new Form().file("file", "large.zip", new byte[12 << 20]))
                            .statusCode())
                    .isEqualTo(507);
            assertThat(disk.resolve("work")).isEmptyDirectory();
            assertThat(jobs.end(jobs.album(Zips.photos(1, 64))).get("state").asString())
                    .isEqualTo("done");
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void saysInASentenceThatTheFolderCannotBeWritten(CapturedOutput log) throws Exception {
        try (Service service = new Service("--cartoonify.jobs.folder=/dev/null/jobs")) {
            assertThat(log).contains("cartoonify.jobs.folder").contains("cannot be written to");

            HttpResponse<byte[]> refused =
                    new JobsApi(service.port()).post(new Form().file("file", "a.zip", Zips.photos(1, 64)));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Api.json(refused).get("type").asString()).isEqualTo("urn:cartoonify:jobs-away");
        }
    }

    /** {@code count} times the same photo; drawn they take several times the room that there is. */
    private static byte[] album(byte[] photo, int count) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(i + ".jpg", photo);
        }
        return Zips.of(files);
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/mount.log"))
                        .start()
                        .waitFor()
                == 0;
    }
}
