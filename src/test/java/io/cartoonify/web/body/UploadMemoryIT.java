package io.cartoonify.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Room for 100 KB of uploads in all. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cartoonify.limits.upload-memory=100KB")
@Import(FakeStylizer.class)
class UploadMemoryIT {
    @Autowired
    private FakeStylizer stylizer;

    @Test
    void refusesAnUploadThatHasNoRoomBesideAnotherAndTakesItAfterwards(@LocalServerPort int port) throws Exception {
        Api api = new Api(port);
        Form large = new Form().image(Photos.png(64, 64, 0xffffffff)).field("ignored", "A".repeat(60_000));
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

    private static void assertFull(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Api.header(response, "Retry-After")).isEqualTo("5");
        assertThat(Api.json(response).get("detail").stringValue()).contains("uploads");
    }
}
