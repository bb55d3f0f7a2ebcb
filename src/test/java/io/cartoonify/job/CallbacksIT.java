package io.cartoonify.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.JobsApi;
import io.cartoonify.testing.Zips;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those who are told that a job has ended; and who else uses jobs where there are keys. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CallbacksIT {
    private static final byte[] KEY = "an example of 32 random letters!".getBytes(UTF_8);

    @TempDir
    static Path folder;

    private static final List<Call> calls = new CopyOnWriteArrayList<>();
    private static final AtomicInteger refusals = new AtomicInteger();
    private static HttpServer receiver;

    private JobsApi jobs;
    private int port;

    record Call(String path, String id, String time, String signature, String body) {}

    @BeforeAll
    static void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", CallbacksIT::answer);
        receiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.stop(0);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("cartoonify.jobs.folder", folder::toString);
        settings.add("cartoonify.jobs.poll", () -> "100ms");
        settings.add("cartoonify.jobs.room", () -> "1MB");
        settings.add("cartoonify.jobs.callback.hosts", CallbacksIT::address);
        settings.add(
                "cartoonify.jobs.callback.secret",
                () -> "whsec_" + Base64.getEncoder().encodeToString(KEY));
        settings.add("cartoonify.jobs.callback.first-wait", () -> "100ms");
        settings.add("cartoonify.keys.alice.sha256", () -> sha256("alices"));
        settings.add("cartoonify.keys.bob.sha256", () -> sha256("bobs"));
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        this.port = port;
        jobs = new JobsApi(port, "X-API-Key", "alices");
        calls.clear();
    }

    private static String address() {
        return "http://localhost:" + receiver.getAddress().getPort();
    }

    private static void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        calls.add(new Call(
                path,
                call.getRequestHeaders().getFirst("webhook-id"),
                call.getRequestHeaders().getFirst("webhook-timestamp"),
                call.getRequestHeaders().getFirst("webhook-signature"),
                new String(call.getRequestBody().readAllBytes(), UTF_8)));
        if (path.equals("/moved")) {
            call.getResponseHeaders().set("Location", address() + "/elsewhere");
            call.sendResponseHeaders(307, -1);
        } else {
            call.sendResponseHeaders(path.equals("/deaf") && refusals.getAndDecrement() > 0 ? 503 : 204, -1);
        }
        call.close();
    }

    @Test
    void tellsOfTheEndByASignedMessage() throws Exception {
        String id = post("/hook");

        await().until(() -> told(id).size() == 1);

        Call call = told(id).get(0);
        JsonNode message = new JsonMapper().readTree(call.body());
        assertThat(message.get("type").asString()).isEqualTo("job.done");
        assertThat(message.get("data").get("id").asString()).isEqualTo(id);
        assertThat(message.get("data").get("result").get("href").asString())
                .isEqualTo("/api/v1/jobs/" + id + "/result");
        assertThat(call.signature()).isEqualTo("v1," + sign(call.id() + "." + call.time() + "." + call.body()));
    }

    @Test
    void tellsAgainUntilItIsHeard() throws Exception {
        refusals.set(2);
        String id = post("/deaf");

        await().until(() -> told(id).size() == 3);
    }

    @Test
    void followsNoRedirects() throws Exception {
        String id = post("/moved");

        await().until(() -> told(id).size() >= 2);

        assertThat(calls).extracting(Call::path).doesNotContain("/elsewhere");
    }

    @Test
    void tellsAnotherKeyNothingOfAJob() throws Exception {
        String id = post("/hook");
        JobsApi other = new JobsApi(port, "X-API-Key", "bobs");

        assertThat(other.get(id).statusCode()).isEqualTo(404);
        assertThat(other.events(id).statusCode()).isEqualTo(404);
        assertThat(other.result(id).statusCode()).isEqualTo(404);
        assertThat(other.source(id).statusCode()).isEqualTo(404);
        assertThat(other.delete(id).statusCode()).isEqualTo(404);
        assertThat(new JobsApi(port).get(id).statusCode()).isEqualTo(401);
        assertThat(jobs.get(id).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAFileThatThereIsNoRoomFor() throws Exception {
        byte[] zip = new byte[2 << 20];
        System.arraycopy(Zips.photos(1, 64), 0, zip, 0, 100);

        var refused = jobs.post(new Form().file("file", "large.zip", zip));

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    /** The messages of the job of {@code id}; the same for each try. */
    private static List<Call> told(String id) {
        return calls.stream().filter(call -> call.id().equals("msg_" + id)).toList();
    }

    private String post(String path) throws Exception {
        String id = JobsApi.id(jobs.post(new Form()
                .file("file", "trip.zip", Zips.photos(1, 64))
                .field("size", "64")
                .field("callback", address() + path)));
        var unused = jobs.end(id);
        return id;
    }

    private static String sign(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    private static String sha256(String key) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
