package io.cartoonify.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A service for two people: Alice's key is "open sesame", Ben's, who may draw once a day, is "abracadabra". */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.keys.alice.sha256=41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb",
            "cartoonify.keys.ben.sha256=045babdcd2118960e8c8b8e0ecf65b734686e1b18f58710c9646779f49e942ae",
            "cartoonify.keys.ben.rate=1/1d"
        })
@Import(FakeStylizer.class)
@ExtendWith(OutputCaptureExtension.class)
class ApiKeysIT {
    private Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void drawsForWhoeverSendsAKeyAndLogsTheHoldersNameAlone(CapturedOutput log) throws Exception {
        assertThat(draw("X-API-Key", "open sesame")).isEqualTo(200);
        assertThat(draw("Authorization", "Bearer open sesame")).isEqualTo(200);

        assertThat(log).doesNotContain("sesame");
    }

    @Test
    void holdsAKeyToItsOwnRate() throws Exception {
        assertThat(draw("X-API-Key", "abracadabra")).isEqualTo(200);
        assertThat(draw("X-API-Key", "abracadabra")).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/styles",
                "/api/v1/cartoons",
                "/api/v1/uploads",
                "/api/v1/uploads/cartoons",
                "/transform",
                "/%61pi/v1/styles"
            })
    void refusesTheApiWithoutAKey(String path) throws Exception {
        HttpResponse<byte[]> refused = api.send(api.request(path).POST(BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(Api.header(refused, "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(Api.json(refused).get("type").stringValue()).isEqualTo("urn:cartoonify:unknown-key");
        assertThat(Api.json(refused).get("detail").stringValue()).contains("X-API-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "open", "Open Sesame", "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb"})
    void refusesAKeyThatNobodyHas(String key) throws Exception {
        assertThat(draw("X-API-Key", key)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/swagger-ui/index.html", "/actuator/health/readiness"})
    void leavesTheDescriptionAndHealthOpen(String path) throws Exception {
        assertThat(api.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void letsSwaggerUiAskForAKey() throws Exception {
        assertThat(Api.json(api.get("/v3/api-docs"))
                        .at("/components/securitySchemes/key/name")
                        .stringValue())
                .isEqualTo("X-API-Key");
    }

    @Test
    void answersABrowsersPreflight() throws Exception {
        assertThat(api.send(api.request("/transform").method("OPTIONS", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
    }

    private int draw(String header, String value) throws Exception {
        return api.draw(new Form().image(Photos.png(64, 64, 0xffffffff)), header, value)
                .statusCode();
    }
}
