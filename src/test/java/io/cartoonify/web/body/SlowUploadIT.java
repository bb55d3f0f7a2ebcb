package io.cartoonify.web.body;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.RawClient;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Clients that send a byte now and then, or no more bytes at all. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"cartoonify.limits.upload-time=1s", "server.tomcat.connection-timeout=2s"})
@Import(FakeStylizer.class)
class SlowUploadIT {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cartoons", "/transform"})
    void isToldToHurryAndCutOff(String path) throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send(head(path));
            Thread dripping = new Thread(() -> drip(client));
            dripping.start();

            assertThat(client.status()).isEqualTo(408);
            assertThatThrownBy(client::head).isInstanceOfAny(EOFException.class, IOException.class);
            dripping.join();
        }
    }

    @Test
    void isCutOffWhenItFallsSilent() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send(head("/api/v1/cartoons"));

            assertThat(client.status()).isEqualTo(408);
        }
    }

    private static String head(String path) {
        String type = path.equals("/transform") ? "application/json" : "multipart/form-data; boundary=x";
        String body = path.equals("/transform")
                ? "{\"image\": \""
                : "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n\r\n";
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\nContent-Type: " + type
                + "\r\n\r\n" + body;
    }

    /** A byte every tenth of a second for as long as the connection stands. */
    private static void drip(RawClient client) {
        try {
            for (int i = 0; i < 300; i++) {
                client.send("A".getBytes(US_ASCII));
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // Cut off, as it should be.
        }
    }
}
