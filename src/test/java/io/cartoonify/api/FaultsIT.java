package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Networks that fail in the real engine: one on white photos, one for a while. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"cartoonify.models=src/test/resources/faults", "cartoonify.inference.workers=2"})
class FaultsIT {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    private Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void aFailureInOneRequestLeavesTheOthersUnharmed() throws Exception {
        List<CompletableFuture<Integer>> drawings = Stream.generate(
                        () -> api.drawAside().thenApply(HttpResponse::statusCode))
                .limit(6)
                .toList();
        for (int i = 0; i < 6; i++) {
            HttpResponse<byte[]> failure = draw("brittle", WHITE);
            assertThat(failure.statusCode()).isEqualTo(500);
            assertThat(Api.json(failure).get("type").stringValue()).isEqualTo("urn:cartoonify:internal-error");
            assertThat(draw("brittle", BLACK).statusCode()).isEqualTo(200);
        }
        assertThat(drawings).extracting(CompletableFuture::join).containsOnly(200);
    }

    @Test
    void aBrokenStyleIsToldWhileTheOthersServeAndRecovers() throws Exception {
        assertThat(draw("moody", BLACK).statusCode()).isEqualTo(500);

        awaitReadiness("moody (fast)", true);
        assertThat(draw("shinkai", BLACK).statusCode()).isEqualTo(200);
        awaitReadiness("moody (fast)", false);
        assertThat(draw("moody", BLACK).statusCode()).isEqualTo(200);
    }

    private String readiness() throws Exception {
        HttpResponse<byte[]> readiness = api.get("/actuator/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(200);
        return new String(readiness.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> draw(String style, int color) throws Exception {
        return api.draw(new Form().image(Photos.png(64, 64, color)).field("style", style));
    }

    private void awaitReadiness(String broken, boolean told) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (readiness().contains(broken) != told) {
            assertThat(Instant.now()).as("%s told: %s", broken, told).isBefore(end);
            Thread.sleep(100);
        }
    }
}
