package io.cartoonify.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RawClient;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Room for 100 KB of bodies in all. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cartoonify.limits.upload-memory=100KB")
@Import(FakeStylizer.class)
class UploadMemoryIT {
    @Autowired
    private FakeStylizer stylizer;

    /** As many as fit, by what they announce: nothing of them has come yet. */
    @Test
    void letsInAsManyAsFitAndRefusesTheRestAtOnce(@LocalServerPort int port) throws Exception {
        byte[] body = new Form().image(Photos.png(64, 64, 0xffffffff)).bytes();
        List<RawClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                RawClient client = new RawClient(port);
                clients.add(client);
                client.send("POST /api/v1/cartoons HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Form.CONTENT_TYPE
                        + "\r\nContent-Length: 48000\r\n\r\n");
                // It has its share before the next asks.
                Thread.sleep(300);
            }
            assertThat(clients.get(2).answer().status()).isEqualTo(503);

            for (RawClient client : clients.subList(0, 2)) {
                client.send(body);
                client.send(new byte[48_000 - body.length]);
                assertThat(client.answer().status()).isEqualTo(200);
            }
        } finally {
            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void refusesAnUploadThatHasNoRoomBesideAnotherAndTakesItAfterwards(@LocalServerPort int port) throws Exception {
        Api api = new Api(port);
        Form large = new Form().image(Arrays.copyOf(Photos.png(64, 64, 0xffffffff), 60_000));
        stylizer.hold();
        CompletableFuture<HttpResponse<byte[]>> first = api.drawAside(large);
        try {
            stylizer.awaitBegun();
            assertFull(api.draw(large));
            assertFull(api.transform("{\"image\": \"" + "A".repeat(60_000) + "\"}"));
        } finally {
            stylizer.release();
        }
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(api.draw(large).statusCode()).isEqualTo(200);
    }

    /** Asking again would not help. */
    @Test
    void refusesForGoodWhatNeverHasRoom(@LocalServerPort int port) throws Exception {
        Api api = new Api(port);
        byte[] photo = Arrays.copyOf(Photos.png(64, 64, 0xffffffff), 110_000);

        HttpResponse<byte[]> announced = api.draw(new Form().image(photo));
        HttpResponse<byte[]> unannounced = api.send(api.request("/api/v1/cartoons")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(photo))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(Api.json(api.get("/api/v1")).at("/limits/maxBytes").longValue())
                .isEqualTo(100 << 10);
    }

    private static void assertFull(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Api.header(response, "Retry-After")).isEqualTo("5");
        assertThat(Api.json(response).get("detail").stringValue()).contains("uploads");
    }
}
