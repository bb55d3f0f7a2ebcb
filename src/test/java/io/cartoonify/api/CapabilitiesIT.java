package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a service says of itself, where its operator has set other limits and asks for keys. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.limits.max-size=900",
            "cartoonify.limits.max-bytes=3MB",
            "cartoonify.limits.max-pixels=1234567",
            "cartoonify.keys.alice.sha256=41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb"
        })
@Import(FakeStylizer.class)
class CapabilitiesIT {

    @Test
    void tellsWhatIsInForceToWhoeverAsks(@LocalServerPort int port) throws Exception {
        HttpResponse<byte[]> answer = new Api(port).get("/api/v1");
        JsonNode told = Api.json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(told.at("/sizes").toString()).isEqualTo("{\"min\":64,\"max\":900,\"default\":900,\"full\":true}");
        assertThat(told.at("/limits").toString()).isEqualTo("{\"maxBytes\":3145728,\"maxPixels\":1234567}");
        assertThat(told.at("/keys").toString()).isEqualTo("{\"required\":true,\"header\":\"X-API-Key\"}");
        assertThat(told.at("/formats/write").toString()).isEqualTo("[\"image/png\",\"image/jpeg\",\"image/webp\"]");
        assertThat(told.at("/formats/read")).hasSameSizeAs(ImageDecoder.mediaTypes());
        assertThat(told.at("/strength").toString()).isEqualTo("{\"min\":0.0,\"max\":2.0,\"default\":1.0}");
        assertThat(told.at("/details").toString())
                .isEqualTo("{\"values\":[\"bold\",\"balanced\",\"fine\"],\"default\":\"balanced\"}");
        assertThat(told.at("/colors").toString()).isEqualTo("[\"style\",\"photo\"]");
        assertThat(told.at("/tiers").toString()).isEqualTo("[\"fast\",\"original\"]");
        assertThat(told.at("/links/styles").stringValue()).isEqualTo("/api/v1/styles");
        assertThat(told.at("/links/drawings").stringValue()).isEqualTo("/api/v1/cartoons");
        assertThat(told.at("/version").stringValue()).isNotBlank();
    }

    @Test
    void saysThatTheRestNeedsAKey(@LocalServerPort int port) throws Exception {
        assertThat(new Api(port).get("/api/v1/styles").statusCode()).isEqualTo(401);
    }
}
