package io.cartoonify.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.Yaml;

/** {@code docker compose up} gives the service what its settings ask for. */
class ComposeTests {

    @Test
    void waitsUntilTheServiceHasFinishedItsDrawings() throws IOException {
        Duration grace =
                DurationStyle.detectAndParse((String) service("cartoonify").get("stop_grace_period"));

        assertThat(grace).isGreaterThan(stopping());
    }

    private static Duration stopping() throws IOException {
        Map<String, Map<String, Map<String, String>>> settings = yaml(Path.of("src/main/resources/application.yml"));
        return DurationStyle.detectAndParse(
                settings.get("spring").get("lifecycle").get("timeout-per-shutdown-phase"));
    }

    @Test
    void keepsItsMemoryFromBeingSwappedAndItsLogsFromFillingTheDisk() throws IOException {
        Map<String, Object> service = service("cartoonify");

        assertThat(service.get("memswap_limit")).isEqualTo(service.get("mem_limit"));
        assertThat(service.get("logging").toString()).contains("max-size");
    }

    @Test
    void makesTheBucketsThatItsFirstLinesName() throws IOException {
        assertThat(service("buckets").get("entrypoint").toString()).contains("/data/models", "/data/photos");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) throws IOException {
        Map<String, Object> compose = yaml(Path.of("docker/compose.yaml"));
        return ((Map<String, Map<String, Object>>) compose.get("services")).get(name);
    }

    /** The first document of a file. */
    private static <T> T yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }
}
