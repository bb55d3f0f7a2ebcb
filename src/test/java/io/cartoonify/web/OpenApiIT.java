package io.cartoonify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.testing.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The API's description, which the page's types are made from. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiIT {
    private static final Path COMMITTED = Path.of("frontend/openapi.json");

    @Test
    void isTheOneThatThePageIsBuiltAgainst(@LocalServerPort int port) throws Exception {
        String served = Api.json(new Api(port).get("/v3/api-docs")).toPrettyString() + "\n";
        Path actual = Files.writeString(Path.of("target/openapi.json"), served);

        assertThat(Files.readString(COMMITTED, UTF_8))
                .as("the API changed; if that is meant: cp %s %s", actual, COMMITTED)
                .isEqualToNormalizingNewlines(served);
    }

    @Test
    void namesTheFormatsThatAreRead(@LocalServerPort int port) throws Exception {
        JsonNode schemas = Api.json(new Api(port).get("/v3/api-docs")).at("/components/schemas");

        JsonNode uploads = schemas.at("/UploadRequest/properties/contentType/enum");
        assertThat(uploads).extracting(JsonNode::stringValue).containsExactlyElementsOf(ImageDecoder.mediaTypes());
        String photo = schemas.at("/CartoonForm/properties/image/description").stringValue();
        assertThat(ImageDecoder.mediaTypes())
                .allSatisfy(type -> assertThat(photo).containsIgnoringCase(type.substring("image/".length())));
    }

    @Test
    void isBrowsableInSwaggerUi(@LocalServerPort int port) throws Exception {
        assertThat(new Api(port).get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }
}
