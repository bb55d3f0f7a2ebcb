package io.cartoonify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

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
    void isBrowsableInSwaggerUi(@LocalServerPort int port) throws Exception {
        assertThat(new Api(port).get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
    }
}
