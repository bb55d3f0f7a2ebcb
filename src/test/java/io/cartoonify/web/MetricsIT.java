package io.cartoonify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** What Prometheus scrapes of the real service, after one drawing, one damaged photo and one style that nobody has. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
@TestInstance(Lifecycle.PER_CLASS)
class MetricsIT {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

    private List<String> scraped;
    private List<String> exemplars;

    @BeforeAll
    void drawAndScrape(@LocalServerPort int port) throws Exception {
        Api api = new Api(port);
        assertThat(api.draw(new Form().image(Photos.png(640, 480, 0xff336699)).field("style", "hayao"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.draw(new Form().image(new byte[] {1, 2, 3})).statusCode())
                .isEqualTo(415);
        assertThat(api.draw(new Form().image(Photos.png(8, 8, 0)).field("style", "nobody-has-this"))
                        .statusCode())
                .isEqualTo(404);
        exemplars = scrape(api, OPEN_METRICS).stream()
                .filter(line -> line.contains("trace_id"))
                .toList();
        // The second scrape would show the first.
        scraped = scrape(api, "text/plain");
    }

    private static List<String> scrape(Api api, String accept) throws Exception {
        var answer = api.send(
                api.request("/actuator/prometheus").header("Accept", accept).GET());
        return new String(answer.body(), UTF_8).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cartoonify_drawing_seconds_count{.*outcome=\"drawn\".*style=\"hayao\",tier=\"fast\"} 1",
                "cartoonify_drawing_seconds_count{.*outcome=\"unreadable\".*style=\"shinkai\",tier=\"fast\"} 1",
                "cartoonify_drawing_seconds_bucket{.*outcome=\"drawn\".*,le=\"32.0\"} 1",
                "cartoonify_stage_seconds_count{.*stage=\"queue\"} 1",
                "cartoonify_stage_seconds_count{.*stage=\"decode\"} 1",
                "cartoonify_stage_seconds_count{.*stage=\"draw\"} 1",
                "cartoonify_stage_seconds_count{.*stage=\"encode\"} 1",
                "cartoonify_stage_seconds_bucket{.*stage=\"draw\",le=\"32.0\"} 1",
                "cartoonify_refusals_total{cause=\"none\",reason=\"unsupported-image\"} 1.0",
                "cartoonify_refusals_total{cause=\"none\",reason=\"unknown-style\"} 1.0",
                "cartoonify_refusals_total{cause=\"queue\",reason=\"service-full\"} 0.0",
                "cartoonify_refusals_total{cause=\"uploads\",reason=\"service-full\"} 0.0",
                "cartoonify_refusals_total{cause=\"stopping\",reason=\"service-full\"} 0.0",
                "cartoonify_uploads_used_bytes 0.0",
                "cartoonify_uploads_max_bytes [1-9].*",
                "cartoonify_model_refreshed_seconds 1.*",
                "tomcat_connections_current_connections{name=\"http-nio-.*\"} [1-9].*",
                "tomcat_connections_config_max_connections{.*} 2048.0",
                "tomcat_threads_busy_threads{.*} [0-9].*",
                "tomcat_threads_config_max_threads{.*} 500.0",
                "cartoonify_drawing_seconds_bucket{.*outcome=\"drawn\".*,le=\"0.35\"} [01]",
                "cartoonify_queue_waiting 0.0",
                "cartoonify_slots_used 0.0",
                "cartoonify_slots_max [1-9].*",
                "cartoonify_pixels_total 307200.0",
                "cartoonify_model_info{precision=\".*\",sha256=\"[0-9a-f]+\",style=\"hayao\",tier=\"fast\"} 1",
                "cartoonify_model_load_seconds{style=\"hayao\",tier=\"fast\"} .*",
                "cartoonify_memory_resident_bytes [1-9].*",
                "cartoonify_model_faults 0.0",
                "cartoonify_build_info{version=\".+\"} 1"
            })
    void tellsWhatDashboardsAskFor(String line) {
        assertThat(scraped)
                .anyMatch(scrapedLine ->
                        scrapedLine.matches(line.replace("{", "\\{").replace("}", "\\}")));
    }

    @Test
    void makesNoLabelOfWhatPeopleSend() {
        assertThat(scraped).noneMatch(line -> line.contains("nobody-has-this"));
    }

    @Test
    void saysOfEveryMeterOfOursWhatItIs() {
        assertThat(scraped)
                .filteredOn(line -> line.startsWith("# HELP cartoonify_"))
                .allMatch(line -> line.matches("# HELP \\S+ \\S.+"));
    }

    @Test
    void leavesOutProbesAndScrapes() {
        assertThat(scraped).noneMatch(line -> line.contains("uri=\"/actuator"));
    }

    @Test
    void pointsFromADrawingToItsTrace() {
        assertThat(exemplars)
                .anyMatch(line -> line.startsWith("cartoonify_drawing_seconds_bucket"))
                .allMatch(line -> line.matches("\\w+_(bucket|total)\\{.*"), "is where OpenMetrics allows it");
    }
}
