package io.cartoonify.job;

import static io.cartoonify.testing.Api.header;
import static io.cartoonify.testing.Api.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartoonify.s3.S3Server;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.JobsApi;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.Service;
import io.cartoonify.testing.Wire;
import io.cartoonify.testing.Zips;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Albums in a real S3 server, with the real engine. */
class BucketJobsIT {
    private static final int MANY = 60;

    @TempDir
    static Path folder;

    private static S3Server s3;
    private static Wire wire;
    private static Service service;
    private static JobsApi jobs;

    @BeforeAll
    static void start() throws Exception {
        s3 = new S3Server(S3Server.nowhere());
        s3.createBucket("photos");
        s3.createBucket("cartoons");
        s3.createBucket("jobs");
        wire = new Wire(s3.endpoint().getPort());
        for (int i = 0; i < MANY; i++) {
            s3.put("photos", "many/photo-%02d.png".formatted(i), photo(i));
        }
        service = service("first");
        jobs = new JobsApi(service.port());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        wire.close();
        s3.close();
    }

    /** @param name of the folder for its jobs */
    private static Service service(String name) {
        return new Service(
                "--cartoonify.jobs.folder=" + folder.resolve(name),
                "--cartoonify.jobs.poll=100ms",
                "--cartoonify.jobs.store=s3://jobs/" + name,
                "--cartoonify.jobs.store-endpoint=http://localhost:" + wire.port(),
                "--cartoonify.jobs.s3.sources=s3://photos/2026,s3://photos/many,s3://photos/mixed",
                "--cartoonify.jobs.s3.targets=s3://cartoons,s3://photos/mixed/drawn,s3://away",
                "--cartoonify.jobs.s3.endpoint=http://localhost:" + wire.port());
    }

    private static byte[] photo(int color) throws IOException {
        return Photos.png(64, 64, 0xff000000 | color * 0x1b1b1b);
    }

    @Test
    void drawsAPlaceIntoAZipFileAndPassesOverWhatIsNoPhoto() throws Exception {
        s3.put("photos", "2026/März & April/b+c d.jpg", Photos.read("rocket.jpg"));
        s3.put("photos", "2026/a.jpg", Photos.read("rocket.jpg"));
        s3.put("photos", "2026/a.jpg.xmp", "a sidecar".getBytes(UTF_8));
        s3.put("photos", "2026/bad.jpg", "no photo".getBytes(UTF_8));

        JsonNode job = jobs.end(post("s3://photos/2026", null));
        HttpResponse<byte[]> result = jobs.result(job.get("id").asString());

        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(job.get("kind").asString()).isEqualTo("bucket");
        assertThat(job.get("report").get("drawn").asInt()).isEqualTo(2);
        assertThat(job.get("report").get("passedOver").get(0).get("name").asString())
                .isEqualTo("bad.jpg");
        assertThat(header(result, "Content-Disposition")).contains("2026-shinkai.zip");
        assertThat(Zips.read(result.body()))
                .containsOnlyKeys("März & April/b+c d-shinkai.png", "a-shinkai.png", "report.txt");
    }

    @Test
    void drawsAPlaceIntoAnotherAndNothingTwice() throws Exception {
        s3.put("photos", "mixed/trip/a.png", photo(1));
        s3.put("photos", "mixed/trip/b.png", photo(2));
        s3.put("photos", "mixed/bad.png", "no photo".getBytes(UTF_8));

        JsonNode job = jobs.end(post("s3://photos/mixed", "s3://photos/mixed/drawn"));
        HttpResponse<byte[]> result = jobs.result(job.get("id").asString());
        Map<String, String> first = etags("photos", "mixed/drawn/");
        s3.put("photos", "mixed/trip/c.png", photo(3));
        JsonNode again = jobs.end(post("s3://photos/mixed", "s3://photos/mixed/drawn"));

        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(header(result, "Content-Type")).isEqualTo("application/jsonl");
        List<JsonNode> list = new String(result.body(), UTF_8)
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
        assertThat(list)
                .extracting(line -> line.get("photo").asString())
                .containsExactly("trip/a.png", "trip/b.png", "bad.png");
        assertThat(first)
                .containsOnlyKeys(
                        "mixed/drawn/" + list.get(0).get("drawing").asString(),
                        "mixed/drawn/" + list.get(1).get("drawing").asString());
        assertThat(list.get(0).get("drawing").asString()).matches("trip/a-shinkai-[0-9a-f]{16}\\.png");
        assertThat(list.get(2).get("result").asString()).isEqualTo("failed");
        assertThat(list.get(2).get("why").asString()).startsWith("This is no image");
        assertThat(again.get("report").get("photos").asInt()).isEqualTo(4);
        assertThat(again.get("report").get("drawn").asInt()).isEqualTo(3);
        assertThat(etags("photos", "mixed/drawn/")).hasSize(3).containsAllEntriesOf(first);
    }

    /** What the first process drew is marked here, so that one sees that it is not drawn again. */
    @Test
    void goesOnPhotoByPhotoInAnotherProcess() throws Exception {
        byte[] mark = "drawn before".getBytes(UTF_8);
        String id;
        try (Service stopping = service("second")) {
            JobsApi first = new JobsApi(stopping.port());
            id = post(first, "s3://photos/many", null);
            first.awaitProgress(id);
        }
        s3.put("jobs", "second/" + id + "/drawn-0", mark);
        try (Service next = service("second")) {
            JobsApi other = new JobsApi(next.port());

            JsonNode job = other.end(id);

            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(Zips.read(other.result(id).body()))
                    .hasSize(MANY)
                    .containsEntry("photo-00-shinkai.png", mark)
                    .containsKey("photo-59-shinkai.png");
        }
    }

    @Test
    void waitsForS3WhereItIsAway() throws Exception {
        String id = post("s3://photos/many", "s3://cartoons/away");
        jobs.awaitProgress(id);

        wire.cut();
        HttpResponse<byte[]> refused = jobs.post(form("s3://photos/many", null));
        String state = jobs.state(id);
        wire.mend();

        assertThat(state).isIn("running", "queued");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:cartoonify:place-away");
        JsonNode job = jobs.end(id);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        assertThat(etags("cartoons", "away/")).hasSize(MANY);
    }

    @Test
    void putsNothingMoreOnceItIsCancelled() throws Exception {
        String id = post("s3://photos/many", "s3://cartoons/cancelled");
        jobs.awaitProgress(id);

        assertThat(jobs.delete(id).statusCode()).isEqualTo(204);

        await().until(() -> etags("jobs", "first/" + id).isEmpty() && count("first/work") == 0);
        assertThat(jobs.state(id)).isEqualTo("cancelled");
        int put = etags("cartoons", "cancelled/").size();
        Thread.sleep(500);
        assertThat(etags("cartoons", "cancelled/")).hasSize(put).hasSizeLessThan(MANY);
    }

    @Test
    void failsInWordsWhereCartoonsCannotBePut() throws Exception {
        JsonNode job = jobs.end(post("s3://photos/many", "s3://away/cartoons"));

        assertThat(job.get("state").asString()).isEqualTo("failed");
        assertThat(job.get("error").get("type").asString()).isEqualTo("urn:cartoonify:place-away");
        assertThat(job.get("error").get("detail").asString()).contains("There is no such bucket.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "s3://photos,                 -,                     source may not be this place",
                "s3://photos/2026-private,    -,                     source may not be this place",
                "s3://cartoons/2026,          -,                     source may not be this place",
                "s3://photos/2026/../private, -,                     source must be a place in S3",
                "s3://photos/2026//x,         -,                     source must be a place in S3",
                "http://169.254.169.254/a,    -,                     source must be a place in S3",
                "s3://photos/2026,            s3://photos/private,   target may not be this place",
                "s3://photos/2026,            file:///tmp,           target must be a place in S3",
                "s3://photos/2026/empty,      -,                     There is no photo in s3://photos/2026/empty/.",
                "-,                           s3://cartoons,         or name photos in S3"
            })
    void refusesPlacesThatNobodyHasAllowed(@Nullable String source, @Nullable String target, String reason)
            throws Exception {
        HttpResponse<byte[]> refused = jobs.post(form(source, target));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail").asString()).contains(reason);
    }

    @Test
    void takesAFileOrAPlaceAndNotBoth() throws Exception {
        HttpResponse<byte[]> both = jobs.post(form("s3://photos/2026", null).file("file", "a.zip", Zips.photos(1, 64)));
        HttpResponse<byte[]> same = jobs.post(form("s3://photos/mixed/drawn", "s3://photos/mixed/drawn/"));

        assertThat(json(both).get("detail").asString()).contains("not both");
        assertThat(json(same).get("detail").asString()).contains("another place");
    }

    @Test
    void saysThatThereAreSuchJobs() throws Exception {
        JsonNode kinds =
                json(new Api(service.port()).get("/api/v1")).get("jobs").get("kinds");

        assertThat(kinds.toString()).contains("\"bucket\"");
    }

    private static String post(String source, @Nullable String target) throws Exception {
        return post(jobs, source, target);
    }

    private static String post(JobsApi jobs, String source, @Nullable String target) throws Exception {
        return JobsApi.id(jobs.post(form(source, target)));
    }

    private static Form form(@Nullable String source, @Nullable String target) {
        Form form = new Form().field("size", "64");
        if (source != null) {
            form.field("source", source);
        }
        return target == null ? form : form.field("target", target);
    }

    private static Map<String, String> etags(String bucket, String prefix) {
        return s3
                .client()
                .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                .contents()
                .stream()
                .collect(toMap(S3Object::key, S3Object::eTag));
    }

    private static long count(String path) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.count();
        }
    }
}
