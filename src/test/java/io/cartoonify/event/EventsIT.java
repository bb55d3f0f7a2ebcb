package io.cartoonify.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.s3.S3Server;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Photos;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;

/**
 * Photos by events, from a real queue and brought to a function, with a real S3 server. The drawings lie among the photos,
 * as they should not, but may.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.events.from=s3://photos/in",
            "cartoonify.events.to=s3://photos/in/drawn",
            "cartoonify.events.draw.style=hayao",
            "cartoonify.events.draw.size=64",
            "cartoonify.events.visibility=2s",
            "cartoonify.inference.workers=2",
            "cartoonify.limits.queue=8"
        })
@ActiveProfiles("lambda")
@Import(FakeStylizer.class)
class EventsIT {
    @SuppressWarnings("NullAway.Init") // started before the settings are made
    private static S3Server s3;

    @SuppressWarnings("NullAway.Init")
    private static SqsServer sqs;

    @SuppressWarnings("NullAway.Init")
    private static String queue;

    private Api api;

    @DynamicPropertySource
    static void start(DynamicPropertyRegistry settings) throws Exception {
        s3 = new S3Server(S3Server.nowhere());
        s3.createBucket("photos");
        sqs = new SqsServer();
        queue = sqs.create("photos", 2);
        settings.add("cartoonify.events.endpoint", s3::endpoint);
        settings.add("cartoonify.events.queue", () -> queue);
    }

    @AfterAll
    static void stop() throws Exception {
        sqs.close();
        s3.close();
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void drawsWhatTheQueueTellsOfOnceHoweverOftenItDoes() throws Exception {
        String event = put("in/trip/März & April.jpg");

        sqs.send(queue, event);
        await(() -> drawings("trip").size() == 1);
        sqs.send(queue, event);
        await(() -> sqs.visible(queue) + sqs.taken(queue) == 0);

        assertThat(drawings("trip"))
                .singleElement()
                .asString()
                .matches("in/drawn/trip/März & April-hayao-[0-9a-f]{16}\\.png");
        assertThat(s3.client()
                        .headObject(request ->
                                request.bucket("photos").key(drawings("trip").get(0)))
                        .contentType())
                .isEqualTo("image/png");
    }

    /** The queue would give it to another worker. */
    @Test
    void keepsAMessageForAsLongAsItTakes(@Autowired FakeStylizer networks) throws Exception {
        networks.hold();
        sqs.send(queue, put("in/slow/a.jpg"));
        networks.awaitBegun();

        Instant end = Instant.now().plusSeconds(4);
        while (Instant.now().isBefore(end)) {
            assertThat(sqs.visible(queue)).isZero();
            Thread.sleep(100);
        }
        assertThat(sqs.taken(queue)).isOne();
        networks.release();

        await(() -> sqs.taken(queue) == 0);
        assertThat(drawings("slow")).hasSize(1);
    }

    /** Two workers and one that fetches meanwhile: an error ends none of the three. */
    @Test
    void drawsWhatComesBackAfterAnErrorOfEachThread(@Autowired FakeStylizer networks) throws Exception {
        for (int photo = 1; photo <= 3; photo++) {
            int drawn = photo;
            networks.failOnce(new OutOfMemoryError("a test"));
            sqs.send(queue, put("in/errors/" + photo + ".jpg"));

            await(() -> drawings("errors").size() == drawn);
        }
    }

    @Test
    void leavesWhatCannotBeDrawnToTheDeadLetters() throws Exception {
        s3.put("photos", "in/bad.jpg", "no photo".getBytes());

        sqs.send(queue, event("photos", "in/bad.jpg", 8, ""));

        await(() -> sqs.visible(queue + "-dead") == 1);
        assertThat(sqs.visible(queue) + sqs.taken(queue)).isZero();
    }

    @Test
    void tellsAFunctionsQueueWhichMessagesToBringAgain() throws Exception {
        s3.put("photos", "in/bad.jpg", "no photo".getBytes());
        HttpResponse<byte[]> answer = deliver(
                put("in/function/a.jpg"), event("photos", "in/bad.jpg", 8, ""), "nonsense", put("in/function/b.jpg"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .asString()
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m2\"}]}");
        assertThat(drawings("function")).hasSize(2);
    }

    /** Drawings, other folders and buckets, sidecars, S3's test, a photo that is gone. */
    @Test
    void leavesWhatIsNotMeant() throws Exception {
        int before = drawings("").size();
        HttpResponse<byte[]> answer = deliver(
                put("in/drawn/loop/a-hayao-0123456789abcdef.png"),
                put("out/a.jpg"),
                put("in/a.jpg.xmp"),
                event("others", "in/a.jpg", 8, ""),
                event("photos", "in/gone.jpg", 8, ""),
                "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"photos\"}");

        assertThat(answer.body()).asString().isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(drawings("")).hasSize(before + 1);
    }

    private static String put(String key) throws Exception {
        byte[] photo = Photos.read("rocket.jpg");
        s3.put("photos", key, photo);
        String etag = s3.client()
                .headObject(request -> request.bucket("photos").key(key))
                .eTag();
        return event("photos", key, photo.length, etag.replace("\"", ""));
    }

    private static String event(String bucket, String key, int bytes, String etag) {
        Map<String, Object> object =
                Map.of("key", URLEncoder.encode(key, StandardCharsets.UTF_8), "size", bytes, "eTag", etag);
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "Records",
                        List.of(Map.of(
                                "eventSource", "aws:s3",
                                "eventName", "ObjectCreated:Put",
                                "s3", Map.of("bucket", Map.of("name", bucket), "object", object)))));
    }

    private HttpResponse<byte[]> deliver(String... messages) throws Exception {
        List<Map<String, String>> records = new ArrayList<>();
        for (String message : messages) {
            records.add(Map.of("messageId", "m" + records.size(), "eventSource", "aws:sqs", "body", message));
        }
        return api.send(api.request("/events")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new JsonMapper().writeValueAsString(Map.of("Records", records)))));
    }

    private static List<String> drawings(String folder) {
        return s3.client().listObjectsV2(list -> list.bucket("photos").prefix("in/drawn/" + folder)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it took too long").isBefore(end);
            Thread.sleep(50);
        }
    }
}
