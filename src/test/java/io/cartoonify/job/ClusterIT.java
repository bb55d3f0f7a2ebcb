package io.cartoonify.job;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartoonify.s3.S3Server;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Clips;
import io.cartoonify.testing.Instance;
import io.cartoonify.testing.JobsApi;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.Postgres;
import io.cartoonify.testing.Zips;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Three instances, a process each, on one Postgres with their files in S3; now and then one of them is killed.
 *
 * <p>For a longer trial by hand, see CONTRIBUTING.md: {@code -Dcluster.albums=50 -Dcluster.photos=10 -Dcluster.clips=5
 * -Dcluster.seconds=10}, which kills one every ten seconds, of those that are ready.
 */
class ClusterIT {
    private static final int ALBUMS = Integer.getInteger("cluster.albums", 6);
    private static final int PHOTOS = Integer.getInteger("cluster.photos", 5);
    private static final int CLIPS = Integer.getInteger("cluster.clips", 1);
    /** Seconds from kill to kill, or longer until the next one's turn is ready; 0 for two kills on the way. */
    private static final int SECONDS = Integer.getInteger("cluster.seconds", 0);

    private static final int FRAMES = 20;
    private static final String[] NAMES = {"coffee.jpg", "rocket.jpg"};
    private static final String BUCKET = "jobs";

    @TempDir
    static Path folder;

    private static Postgres postgres;
    private static S3Server s3;
    private static final List<Instance> instances = new ArrayList<>();

    private final Map<String, Double> progress = new HashMap<>();
    private final Map<String, JsonNode> ended = new LinkedHashMap<>();
    private Instant killed = Instant.now();
    private int kills;

    @BeforeAll
    static void start() throws Exception {
        postgres = new Postgres();
        s3 = new S3Server(S3Server.nowhere());
        s3.createBucket(BUCKET);
        for (int photo = 0; photo < PHOTOS; photo++) {
            s3.put(BUCKET, "photos/photo-%d.jpg".formatted(photo), Photos.read(NAMES[photo % 2]));
        }
        for (int i = 0; i < 3; i++) {
            instances.add(new Instance(
                    "--spring.datasource.url=" + postgres.url(),
                    "--cartoonify.jobs.store=s3://" + BUCKET + "/all",
                    "--cartoonify.jobs.store-endpoint=" + s3.endpoint(),
                    "--cartoonify.jobs.s3.sources=s3://" + BUCKET + "/photos",
                    "--cartoonify.jobs.s3.targets=s3://" + BUCKET + "/cartoons",
                    "--cartoonify.jobs.s3.endpoint=" + s3.endpoint(),
                    "--cartoonify.jobs.folder=" + folder.resolve("instance" + i),
                    "--cartoonify.jobs.poll=200ms",
                    "--cartoonify.jobs.heartbeat=500ms"));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (Instance instance : instances) {
            instance.close();
        }
        s3.close();
        postgres.close();
    }

    @Test
    void losesNothingWhenInstancesAreKilled() throws Exception {
        await().atMost(Duration.ofMinutes(2)).until(() -> instances.get(0).isReady());
        JobsApi jobs = new JobsApi(instances.get(0).port());
        for (int album = 0; album < ALBUMS; album++) {
            String id = JobsApi.id(jobs.post(
                    new Form().file("file", "album" + album + ".zip", photos()).field("size", "512")));
            progress.put(id, 0.0);
        }
        String place = JobsApi.id(jobs.post(new Form()
                .field("source", "s3://" + BUCKET + "/photos")
                .field("target", "s3://" + BUCKET + "/cartoons")));
        progress.put(place, 0.0);
        byte[] film = Clips.gif(FRAMES, 128);
        for (int clip = 0; clip < CLIPS; clip++) {
            String id = JobsApi.id(jobs.post(new Form().file("file", "clip" + clip + ".gif", film)));
            progress.put(id, 0.0);
        }

        Instant begin = Instant.now();
        while (ended.size() < progress.size()) {
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofHours(1));
            look();
            if (isTimeToKill()) {
                instances.get(kills % instances.size()).killAndRestart();
                kills++;
                killed = Instant.now();
            }
            Thread.sleep(50);
        }

        System.out.printf(
                "%d albums of %d photos and %d clips by three instances in %d s, %d kills%n",
                ALBUMS, PHOTOS, CLIPS, Duration.between(begin, Instant.now()).toSeconds(), kills);
        assertThat(kills).isGreaterThanOrEqualTo(SECONDS > 0 ? 1 : 2);
        for (JsonNode job : ended.values()) {
            checkResult(job);
        }
        checkThatAllCanBeDeleted();
    }

    private boolean isTimeToKill() throws InterruptedException {
        if (SECONDS > 0) {
            return Duration.between(killed, Instant.now()).toSeconds() >= SECONDS
                    && instances.get(kills % instances.size()).isReady();
        }
        double done = progress.values().stream().mapToDouble(each -> each).sum() / progress.size();
        return kills < 2 && done > 0.25 * (kills + 1);
    }

    private void look() throws InterruptedException {
        for (String id : List.copyOf(progress.keySet())) {
            if (!ended.containsKey(id)) {
                look(id);
            }
        }
    }

    private void look(String id) throws InterruptedException {
        JsonNode job = ask(id);
        double now = job.get("progress").asDouble();
        assertThat(now).as("progress never falls").isGreaterThanOrEqualTo(progress.get(id));
        progress.put(id, now);
        if (!job.get("state").asString().matches("queued|running")) {
            ended.put(id, job);
        }
    }

    /** By whichever instance answers. */
    private static JsonNode ask(String id) throws InterruptedException {
        while (true) {
            for (Instance instance : instances) {
                try {
                    HttpResponse<byte[]> answer = new JobsApi(instance.port()).get(id);
                    if (answer.statusCode() == 200) {
                        return Api.json(answer);
                    }
                } catch (IOException e) {
                    // It was killed, or is not ready yet.
                }
            }
            Thread.sleep(100);
        }
    }

    private static void checkResult(JsonNode job) throws Exception {
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        String id = job.get("id").asString();
        byte[] zip = new JobsApi(ready().port()).result(id).body();
        assertThat(zip).hasSize(job.get("result").get("bytes").asInt());
        if (job.get("kind").asString().equals("clip")) {
            assertThat(new String(zip, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("GIF8");
            return;
        } else if (job.get("kind").asString().equals("bucket")) {
            assertThat(new String(zip, StandardCharsets.UTF_8)).hasLineCount(PHOTOS);
            assertThat(keys("cartoons/")).hasSize(PHOTOS);
            return;
        }
        assertThat(Zips.read(zip).keySet())
                .containsExactlyElementsOf(IntStream.range(0, PHOTOS)
                        .mapToObj(photo -> "photo-%d-shinkai.png".formatted(photo))
                        .toList());
        // Whoever ended the job may have been killed before it had tidied up: others do.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> keys("all/" + id + "/").size() == 1);
    }

    private void checkThatAllCanBeDeleted() throws Exception {
        JobsApi jobs = new JobsApi(ready().port());
        for (String id : progress.keySet()) {
            assertThat(jobs.delete(id).statusCode()).isEqualTo(204);
        }
        assertThat(keys("all/")).isEmpty();
    }

    private static Instance ready() throws InterruptedException {
        while (true) {
            for (Instance instance : instances) {
                if (instance.isReady()) {
                    return instance;
                }
            }
            Thread.sleep(100);
        }
    }

    private static List<String> keys(String prefix) {
        return s3
                .client()
                .listObjectsV2Paginator(request -> request.bucket(BUCKET).prefix(prefix))
                .contents()
                .stream()
                .map(object -> object.key())
                .toList();
    }

    private static byte[] photos() throws IOException {
        byte[][] photos = {Photos.read(NAMES[0]), Photos.read(NAMES[1])};
        return Zips.of(IntStream.range(0, PHOTOS)
                .boxed()
                .collect(toMap("photo-%d.jpg"::formatted, i -> photos[i % 2], (a, b) -> a, LinkedHashMap::new)));
    }
}
