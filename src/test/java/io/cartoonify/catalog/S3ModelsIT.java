package io.cartoonify.catalog;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartoonify.Cartoonify;
import io.cartoonify.cli.PushModelsCommand;
import io.cartoonify.s3.S3Server;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** A service whose styles are in S3, from a start without it, with the real engine. */
class S3ModelsIT {
    private static final String URL = "s3://studio/models";

    @TempDir
    private Path cache;

    @TempDir
    private Path models;

    @Test
    void drawsWithStylesThatComeAndChangeWhileItRuns() throws Exception {
        URI endpoint = S3Server.nowhere();
        try (ConfigurableApplicationContext service = start(endpoint)) {
            Api api = new Api(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(styles(api)).containsExactly("hayao", "hosoda", "paprika", "shinkai");
            assertThat(missing(api)).contains("S3 cannot be reached");

            try (S3Server server = new S3Server(endpoint)) {
                server.createBucket("studio");
                push(endpoint);
                await().atMost(ofMinutes(2)).until(() -> styles(api).contains("posterize"));
                assertThat(draw(api)).isEqualTo(200);
                assertThat(missing(api)).isEmpty();

                server.put("studio", "models/posterize/posterize-fp32.pt", new byte[] {1});
                server.put("studio", "models/posterize/style.json", retitled("0".repeat(64)));
                await().atMost(ofMinutes(2)).until(() -> missing(api).contains("its sha256 differs"));
                assertThat(draw(api)).isEqualTo(200);
                assertThat(titles(api)).contains("Posterize").doesNotContain("Poster");
            }

            await().atMost(ofMinutes(2)).until(() -> missing(api).contains("S3 cannot be reached"));
            assertThat(draw(api)).isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext start(URI endpoint) {
        return new SpringApplicationBuilder(Cartoonify.class)
                .run(
                        "--server.port=0",
                        "--cartoonify.models=" + URL,
                        "--cartoonify.models-endpoint=" + endpoint,
                        "--cartoonify.models-cache=" + cache,
                        "--cartoonify.models-poll=200ms",
                        "--management.endpoint.health.group.readiness.show-details=always");
    }

    private void push(URI endpoint) throws IOException {
        FileSystemUtils.copyRecursively(
                Path.of("src/test/resources/bring-your-own/posterize"), models.resolve("posterize"));
        assertThat(new CommandLine(new PushModelsCommand())
                        .execute(models.toString(), URL, "--endpoint", endpoint.toString()))
                .isZero();
    }

    private byte[] retitled(String sha256) throws IOException {
        return Files.readString(models.resolve("posterize/style.json"))
                .replace("Posterize", "Poster")
                .replaceAll("[0-9a-f]{64}", sha256)
                .getBytes();
    }

    private static int draw(Api api) throws Exception {
        return api.draw(new Form().image(Photos.read("coffee.jpg")).field("style", "posterize"))
                .statusCode();
    }

    private static List<String> styles(Api api) throws Exception {
        return Api.json(api.get("/api/v1/styles")).findValuesAsString("id");
    }

    private static List<String> titles(Api api) throws Exception {
        return Api.json(api.get("/api/v1/styles")).findValuesAsString("title");
    }

    /** What readiness says is missing, though it is ready. */
    private static String missing(Api api) throws Exception {
        HttpResponse<byte[]> readiness = api.get("/actuator/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(200);
        return Api.json(readiness).at("/components/models/details/missing").toString();
    }
}
