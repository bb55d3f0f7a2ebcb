package io.cartoonify.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Pages of other origins. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.cors.origins[0]=https://one.example",
            "cartoonify.cors.origins[1]=https://two.example:8443"
        })
@Import(FakeStylizer.class)
class CorsIT {
    protected Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://one.example", "https://two.example:8443"})
    void mayCallTheApiWhereTheyAreListed(String origin) throws Exception {
        HttpResponse<byte[]> drawn = draw(origin);

        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(Api.header(drawn, "Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(Api.header(drawn, "Access-Control-Expose-Headers")).contains("Server-Timing", "Retry-After");
        assertThat(preflight(origin).statusCode()).isEqualTo(200);
        assertThat(Api.header(preflight(origin), "Access-Control-Allow-Headers"))
                .contains("x-api-key");
    }

    @Test
    void areNotShownTheAnswerWhereTheyAreNotListed() throws Exception {
        assertThat(Api.header(draw("https://three.example"), "Access-Control-Allow-Origin"))
                .isEmpty();
    }

    /** Behind a proxy that ends TLS and changes Host, the service's own page has another origin than the one asked. */
    @Test
    void areNotConfusedWithTheServicesOwnPageBehindAProxy() throws Exception {
        assertThat(draw("https://cartoons.example").statusCode()).isEqualTo(200);
    }

    @Test
    void areRefusedTheirPreflightInWordsWhereTheyAreNotListed() throws Exception {
        HttpResponse<byte[]> refused = preflight("https://three.example");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Api.header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Api.json(refused).get("type").stringValue()).isEqualTo("urn:cartoonify:forbidden-origin");
    }

    private HttpResponse<byte[]> draw(String origin) throws Exception {
        return api.draw(new Form().image(Photos.png(64, 64, 0xffffffff)), "Origin", origin);
    }

    private HttpResponse<byte[]> preflight(String origin) throws Exception {
        return api.send(api.request("/api/v1/cartoons")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-api-key")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    /** The same list, as the environment has it. */
    @Nested
    @TestPropertySource(properties = "cartoonify.cors.origins=https://three.example, https://four.example")
    class Listed {

        @ParameterizedTest
        @ValueSource(strings = {"https://three.example", "https://four.example"})
        void withCommas(String origin) throws Exception {
            assertThat(preflight(origin).statusCode()).isEqualTo(200);
        }
    }
}
