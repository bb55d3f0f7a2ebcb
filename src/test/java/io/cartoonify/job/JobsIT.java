package io.cartoonify.job;

import static io.cartoonify.testing.Api.header;
import static io.cartoonify.testing.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartoonify.clip.SampleClips;
import io.cartoonify.ffmpeg.FoundFfmpeg;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.JobsApi;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.Zips;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Jobs in the embedded database, with the real engine. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class JobsIT {
    @TempDir
    static Path folder;

    private int port;
    private Api api;
    private JobsApi jobs;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("cartoonify.jobs.folder", folder::toString);
        settings.add("cartoonify.jobs.poll", () -> "100ms");
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        this.port = port;
        api = new Api(port);
        jobs = new JobsApi(port);
    }

    @Test
    void drawsAnAlbumAndPassesOverWhatIsNoPhoto() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("coffee.jpg", Photos.read("coffee.jpg"));
        files.put("trip/rocket.jpg", Photos.read("rocket.jpg"));
        files.put("trip/notes.txt", "No photo".getBytes(StandardCharsets.UTF_8));

        HttpResponse<byte[]> taken = jobs.post(new Form()
                .file("file", "summer.zip", Zips.of(files))
                .field("size", "128")
                .field("format", "jpeg"));
        JsonNode job = jobs.end(JobsApi.id(taken));
        HttpResponse<byte[]> result = jobs.result(job.get("id").asString());

        assertThat(job.get("links").has("source")).isFalse();
        assertThat(jobs.source(job.get("id").asString()).statusCode()).isEqualTo(409);
        assertThat(header(taken, "Location"))
                .isEqualTo("/api/v1/jobs/" + job.get("id").asString());
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.get("kind").asString()).isEqualTo("album");
        assertThat(job.get("progress").asDouble()).isEqualTo(1);
        assertThat(job.get("report").get("drawn").asInt()).isEqualTo(2);
        assertThat(job.get("report").get("passedOver").get(0).get("name").asString())
                .isEqualTo("trip/notes.txt");
        assertThat(job.get("result").get("bytes").asInt()).isEqualTo(result.body().length);
        assertThat(header(result, "Content-Type")).isEqualTo("application/zip");
        assertThat(header(result, "Content-Disposition")).contains("summer-shinkai.zip");
        Map<String, byte[]> drawn = Zips.read(result.body());
        assertThat(drawn).containsOnlyKeys("coffee-shinkai.jpg", "trip/rocket-shinkai.jpg", "report.txt");
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn.get("trip/rocket-shinkai.jpg")))
                        .getWidth())
                .isEqualTo(128);
        assertThat(new String(drawn.get("report.txt"), StandardCharsets.UTF_8)).startsWith("trip/notes.txt: ");
    }

    @Test
    void drawsAMovingPictureInAnotherFormat(@Autowired FoundFfmpeg ffmpeg) throws Exception {
        Path film = new SampleClips(Objects.requireNonNull(ffmpeg.programs()), folder)
                .sounding("film.mov", "-c:v", "mpeg4", "-c:a", "aac", "-shortest");

        HttpResponse<byte[]> taken = jobs.post(
                new Form().file("file", "film.mov", Files.readAllBytes(film)).field("format", "mp4"));
        JsonNode job = jobs.end(JobsApi.id(taken));
        HttpResponse<byte[]> result = jobs.result(job.get("id").asString());

        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.get("kind").asString()).isEqualTo("clip");
        assertThat(header(result, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(result, "Content-Disposition")).contains("film-shinkai.mp4");
        assertThat(new String(result.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
        HttpResponse<byte[]> source = jobs.source(job.get("id").asString());
        assertThat(job.get("links").get("source").asString()).endsWith("/source");
        assertThat(source.body()).isEqualTo(Files.readAllBytes(film));
        assertThat(header(source, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(source, "Content-Disposition"))
                .startsWith("attachment")
                .contains("film.mov");
    }

    @Test
    void tellsInWhatAMovingPictureCannotBeWritten(@Autowired FoundFfmpeg ffmpeg) throws Exception {
        Path film = new SampleClips(Objects.requireNonNull(ffmpeg.programs()), folder).moving("film.gif");

        HttpResponse<byte[]> refused = jobs.post(
                new Form().file("file", "film.gif", Files.readAllBytes(film)).field("format", "avi"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail").asString())
                .isEqualTo("format must be one of: gif, apng, webp, mp4, mov, webm.");
    }

    @Test
    void tellsOfAJobUntilItHasEndedAndNeverBackwards() throws Exception {
        String id = jobs.album(Zips.photos(8, 64));

        String events = new String(jobs.events(id).body(), StandardCharsets.UTF_8);

        assertThat(events).contains("event:job").contains("\"state\":\"done\"");
        assertThat(Stream.of(events.split("\"progress\":"))
                        .skip(1)
                        .map(text -> Double.valueOf(text.split(",")[0]))
                        .toList())
                .isSorted()
                .endsWith(1.0);
    }

    @Test
    void forgetsWhoeverLeavesWhileFollowing(CapturedOutput log) throws Exception {
        String id = jobs.album(Zips.photos(100, 64));
        try (Socket client = new Socket("localhost", port)) {
            client.getOutputStream()
                    .write(("GET /api/v1/jobs/" + id + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(client.getInputStream().read()).isEqualTo('H');
            client.setSoLinger(true, 0);
        }

        assertThat(jobs.end(id).get("state").asString()).isEqualTo("done");

        assertThat(log).doesNotContain("A request failed");
    }

    @Test
    void keepsNothingOfAnUploadThatIsCutShort() throws Exception {
        try (Socket client = new Socket("localhost", port)) {
            client.getOutputStream()
                    .write(("POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\nContent-Type: "
                                    + Form.CONTENT_TYPE + "\r\n\r\n--" + Api.BOUNDARY
                                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\nPK")
                            .getBytes(StandardCharsets.UTF_8));
            await().until(() -> count("work") == 1);
        }

        await().until(() -> count("work") == 0);
    }

    @Test
    void cancelsAJobAndKeepsNothingOfIt() throws Exception {
        String id = jobs.album(Zips.photos(300, 64));
        jobs.awaitProgress(id);

        HttpResponse<byte[]> cancelled = jobs.delete(id);

        assertThat(cancelled.statusCode()).isEqualTo(204);
        assertThat(jobs.state(id)).isEqualTo("cancelled");
        await().until(() -> filesOf(id) == 0);
        assertThat(jobs.result(id).statusCode()).isEqualTo(409);
        assertThat(jobs.delete(id).statusCode()).isEqualTo(204);
        assertThat(jobs.get(id).statusCode()).isEqualTo(404);
    }

    @Test
    void deletesAFinishedJobWithItsResult() throws Exception {
        String id = jobs.album(Zips.photos(1, 64));
        var unused = jobs.end(id);

        assertThat(jobs.delete(id).statusCode()).isEqualTo(204);

        assertThat(jobs.get(id).statusCode()).isEqualTo(404);
        assertThat(jobs.result(id).statusCode()).isEqualTo(404);
        assertThat(jobs.source(id).statusCode()).isEqualTo(404);
        assertThat(filesOf(id)).isZero();
    }

    @Test
    void givesAPartOfAResult() throws Exception {
        String id = jobs.album(Zips.photos(1, 64));
        var unused = jobs.end(id);

        HttpResponse<byte[]> part =
                api.send(api.request("/api/v1/jobs/" + id + "/result").header("Range", "bytes=0-3"));

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).startsWith('P', 'K').hasSize(4);
    }

    @Test
    void sendsASinglePhotoToWhereItIsAnsweredAtOnce() throws Exception {
        HttpResponse<byte[]> refused = jobs.post(new Form().file("file", "coffee.jpg", Photos.read("coffee.jpg")));

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(json(refused).get("detail").asString()).contains("/api/v1/cartoons");
        assertThat(count("work")).isZero();
    }

    @Test
    void refusesWhatMakesNoSenseBeforeItIsTaken() throws Exception {
        byte[] zip = Zips.photos(1, 64);

        assertThat(jobs.post(new Form().file("file", "a.zip", zip).field("size", "huge"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(jobs.post(new Form().file("file", "a.zip", zip).field("style", "nobodys"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(jobs.post(new Form().file("file", "a.zip", zip).file("file", "b.zip", zip))
                        .statusCode())
                .isEqualTo(400);
        assertThat(jobs.post(new Form().field("size", "64")).statusCode()).isEqualTo(400);
        HttpResponse<byte[]> bucket = jobs.post(new Form().field("source", "s3://photos"));
        assertThat(bucket.statusCode()).isEqualTo(400);
        assertThat(json(bucket).get("detail").asString()).contains("has allowed no place in S3");
        HttpResponse<byte[]> callback =
                jobs.post(new Form().file("file", "a.zip", zip).field("callback", "https://example.com/hook"));
        assertThat(callback.statusCode()).isEqualTo(400);
        assertThat(json(callback).get("detail").asString()).contains("has allowed no host");
        assertThat(count("work")).isZero();
    }

    @Test
    void failsAnAlbumWithoutPhotosInWords() throws Exception {
        JsonNode job = jobs.end(jobs.album(Zips.of(Map.of("a.txt", new byte[] {1, 2, 3}))));

        assertThat(job.get("state").asString()).isEqualTo("failed");
        assertThat(job.get("error").get("type").asString()).isEqualTo("urn:cartoonify:invalid-request");
        assertThat(job.get("error").get("detail").asString()).contains("a.txt");
        await().until(() -> filesOf(job.get("id").asString()) == 0);
    }

    @Test
    void countsJobsThatEnded(@Autowired MeterRegistry meters) throws Exception {
        var unused = jobs.end(jobs.album(Zips.photos(1, 64)));

        assertThat(meters.get("cartoonify.jobs.ended")
                        .tags("kind", "album", "state", "done")
                        .counter()
                        .count())
                .isPositive();
        await().until(() -> meters.get("cartoonify.jobs")
                        .tags("kind", "album", "state", "done")
                        .gauge()
                        .value()
                > 0);
    }

    @Test
    void tellsNobodyOfJobsThatAreNotThere() throws Exception {
        assertThat(jobs.get("0123456789abcdef").statusCode()).isEqualTo(404);
        assertThat(jobs.events("0123456789abcdef").statusCode()).isEqualTo(404);
        assertThat(jobs.delete("0123456789abcdef").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatJobsThereAre() throws Exception {
        JsonNode capabilities = json(api.get("/api/v1")).get("jobs");

        assertThat(capabilities.get("kinds").toString()).contains("album");
        assertThat(capabilities.get("limits").get("maxBytes").asLong()).isEqualTo(1L << 30);
    }

    private static long filesOf(String id) throws Exception {
        return count("files/" + id);
    }

    private static long count(String path) throws Exception {
        if (!Files.exists(folder.resolve(path))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.count();
        }
    }
}
