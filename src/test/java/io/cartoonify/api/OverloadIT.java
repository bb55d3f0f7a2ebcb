package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.inference.HeldStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.RawClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** More to draw than there is room for: one worker and one place in the queue. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"cartoonify.inference.workers=1", "cartoonify.limits.queue=1"})
@Import(FakeStylizer.class)
@ExtendWith(HeldStylizer.class)
class OverloadIT {
    @Autowired
    private FakeStylizer stylizer;

    @Test
    void refusesOneOfThreeAndDrawsTheOthers(@LocalServerPort int port) throws Exception {
        Api api = new Api(port);
        List<CompletableFuture<HttpResponse<byte[]>>> answers =
                Stream.generate(api::drawAside).limit(3).toList();

        CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(answers).filteredOn(CompletableFuture::isDone).hasSize(1).allSatisfy(refused -> {
            assertThat(refused.join().statusCode()).isEqualTo(503);
            assertThat(Integer.parseInt(Api.header(refused.join(), "Retry-After")))
                    .isPositive();
            assertThat(Api.json(refused.join()).get("type").stringValue()).isEqualTo("urn:cartoonify:service-full");
        });

        assertThat(statusWithoutABody(port)).as("refused before its upload").isEqualTo(503);

        stylizer.release();
        assertThat(answers)
                .extracting(answer -> answer.get(20, TimeUnit.SECONDS).statusCode())
                .containsExactlyInAnyOrder(200, 200, 503);
        assertThat(api.get("/actuator/prometheus").body())
                .asString()
                .containsPattern("cartoonify_refusals_total\\{cause=\"queue\",reason=\"service-full\"} [2-9]");
    }

    private static int statusWithoutABody(int port) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send("POST /api/v1/cartoons HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
            return client.status();
        }
    }
}
