package io.cartoonify.web.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.JobsApi;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RawClient;
import io.cartoonify.testing.Zips;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Clients that send a byte now and then where no body is read, or read one: they are cut off. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.limits.upload-time=1s",
            "cartoonify.limits.answer-rate=1GB",
            "cartoonify.jobs.upload-time=4s",
            "server.tomcat.connection-timeout=2s"
        })
@Import(FakeStylizer.class)
@Timeout(60)
class SlowClientsIT {
    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("cartoonify.jobs.folder", folder::toString);
        settings.add("cartoonify.jobs.poll", () -> "100ms");
    }

    /** All ask at once, for each takes its time. */
    @TestFactory
    List<DynamicTest> isAnsweredAtOnceAndCutOffInTime() {
        return Stream.of(
                        new Slow("GET /api/v1/styles", 60_000, 200),
                        new Slow("GET /api/v1", 60_000, 200),
                        new Slow("GET /", 60_000, 200),
                        new Slow("DELETE /api/v1/cartoons", 60_000, 405),
                        new Slow("POST /nothing", 60_000, 404),
                        new Slow("POST /nothing", 1_000_000, 413),
                        new Slow("POST /api/v1/cartoons", 100_000_000, 413),
                        new Slow("POST /api/v1/cartoons", 1_000_000, 415),
                        new Slow("POST /api/v1/jobs", 1_000_000, 415))
                .map(this::begun)
                .toList();
    }

    /**
     * A client that sends little of its body.
     *
     * @param status the answer that is expected
     */
    private record Slow(String request, int length, int status) {}

    private DynamicTest begun(Slow slow) {
        CompletableFuture<Integer> answered =
                CompletableFuture.supplyAsync(() -> cutOff(slow), client -> new Thread(client).start());
        return DynamicTest.dynamicTest(
                slow.toString(),
                () -> assertThat(answered)
                        .succeedsWithin(Duration.ofSeconds(30))
                        .isEqualTo(slow.status()));
    }

    private int cutOff(Slow slow) {
        try (RawClient client = new RawClient(port)) {
            client.send(slow.request() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
                    + slow.length() + "\r\n\r\n");
            int status = client.answer().status();
            drip(client);
            return status;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isCutOffWhereItIsRefusedBeforeAnybodyLooksForABody() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send("OPTIONS /api/v1/cartoons HTTP/1.1\r\nHost: localhost\r\nOrigin: https://example.org\r\n"
                    + "Access-Control-Request-Method: POST\r\nContent-Length: 60000\r\n\r\n");

            assertThat(client.answer().status()).isEqualTo(403);
            drip(client);
        }
    }

    @Test
    void isCutOffInTheMiddleOfItsChunks() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send(
                    "GET /api/v1/styles HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nFFFFF\r\n");

            assertThat(client.answer().status()).isEqualTo(200);
            drip(client);
        }
    }

    @Test
    void isCutOffInTheMiddleOfItsHeaders() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

            drip(client);
        }
    }

    @Test
    void isCutOffIfItNeverAsksForAnything() throws Exception {
        try (RawClient client = new RawClient(port)) {
            assertThatExceptionOfType(EOFException.class).isThrownBy(client::head);
        }
    }

    @Test
    void isServedAgainOnTheSameConnectionIfItIsInTime() throws Exception {
        try (RawClient client = new RawClient(port)) {
            for (int i = 0; i < 3; i++) {
                client.send("GET /api/v1/styles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nbytes");
                assertThat(client.answer().status()).isEqualTo(200);
                Thread.sleep(700);
            }
        }
    }

    /** Proxies keep connections for a minute and more, and answer 502 if they are closed on them. */
    @Test
    void isServedAgainOnTheSameConnectionAfterHavingBeenIdleForLonger() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send("GET /api/v1/styles HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(200);
            Thread.sleep(4000);
            client.send("GET /api/v1/styles HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(200);
        }
    }

    /** An answer that goes on may take longer than any request. */
    @Test
    void isToldOfAJobForAsLongAsThatTakes(@Autowired FakeStylizer stylizer) throws Exception {
        stylizer.hold();
        String id = new JobsApi(port).album(Zips.photos(1, 64));
        try (RawClient client = new RawClient(port)) {
            client.send("GET /api/v1/jobs/" + id + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
            stylizer.awaitBegun();
            Thread.sleep(2500);
            stylizer.release();

            assertThat(client.answer().text()).contains("\"state\":\"done\"");
        } finally {
            stylizer.release();
        }
    }

    @Test
    void isCutOffIfItReadsItsAnswerInSips() throws Exception {
        byte[] photo = Photos.large("jpeg");
        try (RawClient client = RawClient.withSmallBuffer(port)) {
            client.send(
                    "POST /api/v1/cartoons?size=full&strength=0 HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n"
                            + "Content-Length: " + photo.length + "\r\n\r\n");
            client.send(photo);
            // More than the system takes off the server's hands.
            assertThat(client.head()).containsPattern("Content-Length: [0-9]{8}");
            for (int i = 0; i < 30; i++) {
                assertThat(client.read(1)).hasSize(1);
                Thread.sleep(100);
            }

            assertThat(client.read(10_000_000).length).isLessThan(10_000_000);
        }
    }

    /** Sends a byte every tenth of a second until the connection is closed. */
    private static void drip(RawClient client) throws InterruptedException {
        try {
            while (true) {
                client.send("A");
                Thread.sleep(100);
            }
        } catch (IOException e) {
            // That is what is waited for.
        }
    }
}
