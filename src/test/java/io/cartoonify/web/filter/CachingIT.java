package io.cartoonify.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What browsers may keep. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FakeStylizer.class)
class CachingIT {
    private Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void filesAreSentAgainOnlyWhenTheyHaveChanged() throws Exception {
        HttpResponse<byte[]> first = api.get("/swagger-ui/index.html");
        String tag = Api.header(first, "ETag");

        assertThat(tag).startsWith("W/");
        HttpResponse<byte[]> second =
                api.send(api.request("/swagger-ui/index.html").header("If-None-Match", tag));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void drawingsAreKeptByNobody() throws Exception {
        byte[] photo = Photos.png(64, 64, 0xffffffff);
        String base64 = Base64.getEncoder().encodeToString(photo);

        assertThat(Api.header(api.draw(new Form().image(photo)), "Cache-Control"))
                .isEqualTo("no-store");
        assertThat(Api.header(api.transform("{\"image\": \"" + base64 + "\"}"), "Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void healthTellsNothingOfTheInsides() throws Exception {
        assertThat(new String(api.get("/actuator/health/readiness").body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"styles\"")
                .doesNotContain("details");
    }
}
