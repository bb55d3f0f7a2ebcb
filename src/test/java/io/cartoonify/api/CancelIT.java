package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.inference.HeldStylizer;
import io.cartoonify.s3.FakeS3;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RawClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Clients that leave before their answer: one worker and one place in the queue. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.inference.workers=1",
            "cartoonify.limits.queue=1",
            "cartoonify.limits.deadline=2m",
            "cartoonify.uploads=s3://studio"
        })
@Import(FakeStylizer.class)
@ExtendWith(HeldStylizer.class)
@Timeout(60)
class CancelIT {
    @SuppressWarnings("NullAway.Init") // started before the settings are made
    private static FakeS3 s3;

    @Autowired
    private FakeStylizer stylizer;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void startS3(DynamicPropertyRegistry settings) throws IOException {
        s3 = FakeS3.holding(Photos.png(64, 64, 0xffffffff));
        settings.add("cartoonify.uploads-endpoint", s3::endpoint);
    }

    @AfterAll
    static void stopS3() {
        s3.close();
    }

    @Test
    void oneThatWaitsGivesUpItsPlace() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> drawn = new Api(port).drawAside();
        stylizer.awaitBegun();
        fillTheQueueAndLeave();

        CompletableFuture<HttpResponse<byte[]>> next = untilLetIn();

        stylizer.release();
        assertThat(List.of(drawn.join().statusCode(), next.join().statusCode())).containsOnly(200);
    }

    @Test
    void oneWhosePhotoIsDrawnIsForgottenAtOnceAndItsSlotIsFreeOnceTheWorkerIsThrough() throws Exception {
        long before = cancelled();
        try (RawClient client = new RawClient(port)) {
            client.askForADrawing();
            stylizer.awaitBegun();
        }
        anotherIsDrawn(before);
    }

    @Test
    void oneWhosePhotoCameByWayOfS3IsForgottenToo() throws Exception {
        long before = cancelled();
        String order = "{\"key\": \"ffffffff-" + "0".repeat(32) + "\"}";
        try (RawClient client = new RawClient(port)) {
            client.send(
                    "POST /api/v1/uploads/cartoons HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + order.length() + "\r\n\r\n" + order);
            stylizer.awaitBegun();
        }
        anotherIsDrawn(before);
    }

    /** Its request is over while its worker still draws; then another has the one worker there is. */
    private void anotherIsDrawn(long cancelledBefore) throws Exception {
        while (cancelled() == cancelledBefore) {
            Thread.sleep(50);
        }
        CompletableFuture<HttpResponse<byte[]>> next = new Api(port).drawAside();
        stayForAFewLooks();
        assertThat(next.join().statusCode()).isEqualTo(200);
    }

    private long cancelled() {
        return meters.find("cartoonify.drawing").tag("outcome", "cancelled").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void oneThatStaysCanAskAgainOnTheSameConnection() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.askForADrawing();
            stayForAFewLooks();
            assertThat(client.status()).isEqualTo(200);

            client.askForADrawing();
            assertThat(client.status()).isEqualTo(200);
        }
    }

    @Test
    void oneThatAsksAgainBeforeItsAnswerLosesNoByte() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.askForADrawing();
            stylizer.awaitBegun();
            client.send("GET /api/v1/styles HTTP/1.1\r\nHo");
            stayForAFewLooks();
            client.send("st: localhost\r\n\r\n");

            assertThat(client.status()).isEqualTo(200);
            assertThat(client.status()).isEqualTo(200);
        }
    }

    @Test
    void oneThatSentTwoRequestsAtOnceLosesNoByte() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.askForADrawing();
            client.askForADrawing();
            stayForAFewLooks();

            assertThat(client.status()).isEqualTo(200);
            assertThat(client.status()).isEqualTo(200);
        }
    }

    private void stayForAFewLooks() throws InterruptedException {
        stylizer.awaitBegun();
        Thread.sleep(700);
        stylizer.release();
    }

    /** Of two that ask for the one place one is refused, so the other has it. Then both leave. */
    private void fillTheQueueAndLeave() throws Exception {
        try (RawClient one = new RawClient(port);
                RawClient other = new RawClient(port)) {
            one.askForADrawing();
            other.askForADrawing();
            CompletableFuture<Object> refused = CompletableFuture.anyOf(statusOf(one), statusOf(other));
            assertThat(refused.get(20, TimeUnit.SECONDS)).isEqualTo(503);
        }
    }

    private static CompletableFuture<Integer> statusOf(RawClient client) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return client.status();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** Asks until a request is not refused. */
    private CompletableFuture<HttpResponse<byte[]>> untilLetIn() throws Exception {
        for (int i = 0; i < 30; i++) {
            CompletableFuture<HttpResponse<byte[]>> next = new Api(port).drawAside();
            try {
                assertThat(next.get(500, TimeUnit.MILLISECONDS).statusCode()).isEqualTo(503);
                Thread.sleep(100);
            } catch (TimeoutException e) {
                return next;
            }
        }
        throw new AssertionError("The place was never given up");
    }
}
