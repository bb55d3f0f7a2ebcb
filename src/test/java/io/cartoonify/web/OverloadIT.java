package io.cartoonify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.cartoon.FakeStylizer;
import io.cartoonify.web.Api.Form;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What happens when there is more to draw than can be drawn: one worker, one place in the queue, a short deadline. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"cartoonify.inference.workers=1", "cartoonify.limits.queue=1", "cartoonify.limits.deadline=1s"})
class OverloadIT {
    @Autowired
    private FakeStylizer stylizer;

    private Api api;

    @BeforeEach
    void hold(@LocalServerPort int port) {
        api = new Api(port);
        stylizer.hold();
    }

    @AfterEach
    void release() {
        stylizer.release();
    }

    @Test
    void refusesWhatFitsNeitherWorkersNorQueue() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> drawing = drawAside();
        stylizer.awaitStarted(1);
        CompletableFuture<HttpResponse<byte[]>> waiting = drawAside();
        HttpResponse<byte[]> refused = awaitRefusal();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(Api.header(refused, "Retry-After"))).isPositive();
        assertThat(Api.json(refused).get("type").stringValue()).isEqualTo("urn:cartoonify:service-full");
        stylizer.release();
        assertThat(drawing.get().statusCode()).isEqualTo(200);
        assertThat(waiting.get().statusCode()).isIn(200, 503);
    }

    @Test
    void givesUpOnADrawingThatTakesTooLong() throws Exception {
        HttpResponse<byte[]> response = draw();

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(Api.json(response).get("type").stringValue()).isEqualTo("urn:cartoonify:drawing-too-slow");
    }

    @Test
    void drawsAgainAfterADrawingThatTookTooLong() throws Exception {
        draw();
        stylizer.release();

        assertThat(draw().statusCode()).isEqualTo(200);
    }

    /** Asks until one is refused for want of room, rather than after waiting: then the queue was full. */
    private HttpResponse<byte[]> awaitRefusal() throws Exception {
        while (true) {
            HttpResponse<byte[]> response = draw();
            if (new String(response.body(), java.nio.charset.StandardCharsets.UTF_8).contains("waiting already")) {
                return response;
            }
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> drawAside() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return draw();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private HttpResponse<byte[]> draw() throws Exception {
        return api.draw(new Form().image(Photos.png(64, 64, 0xffffffff)));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fakes {
        @Bean
        @Primary
        FakeStylizer fakeStylizer() {
            return new FakeStylizer(0x336699);
        }
    }
}
