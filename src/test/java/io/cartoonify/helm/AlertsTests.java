package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all alerts have. What they fire at is tested by Prometheus' own tool: {@code helm/tests/alerts.sh}. */
class AlertsTests {
    private static final Pattern METRIC = Pattern.compile("(?<![:\\w])cartoonify_\\w+");

    @Test
    void sayWhatToDo() {
        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            assertThat(alert.getLabels().get("severity")).isIn("critical", "warning");
            assertThat(alert.getAnnotations().get("summary")).isNotBlank();
            assertThat(alert.getAnnotations().get("description"))
                    .hasSizeGreaterThan(60)
                    .doesNotContain("##");
            assertThat(alert.getAnnotations().get("runbook_url"))
                    .isEqualTo("https://example.org/runbooks#%s"
                            .formatted(alert.getAlert().toLowerCase(java.util.Locale.ROOT)));
        });
    }

    @Test
    void haveARunbookEachAndNoOther() throws IOException {
        try (Stream<String> lines = Files.lines(Chart.FOLDER.resolve("files/runbooks.md"))) {
            assertThat(lines.filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @Test
    void areAllSeenFiringInTheirTests() throws IOException {
        String tests = Files.readString(Path.of("helm/tests/alerts.yaml"));

        assertThat(names()).allSatisfy(name -> assertThat(tests).contains("alertname=\"" + name + "\""));
    }

    /** The page lists what the service exports; {@code MetricsIT} reads the service itself. */
    @Test
    void watchSeriesThatTheServiceHas() throws IOException {
        String page = Files.readString(Path.of("src/docs/metrics.md"));

        assertThat(rules().flatMap(rule ->
                        METRIC.matcher(rule.getExpr().getStrVal()).results().map(MatchResult::group)))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(page).contains("`" + metric.replaceAll("_(count|bucket|sum)$", "")));
    }

    private static List<Rule> alerts() {
        return rules().filter(rule -> rule.getAlert() != null).toList();
    }

    private static List<String> names() {
        return alerts().stream().map(Rule::getAlert).distinct().toList();
    }

    private static Stream<Rule> rules() {
        return Manifests.first(PrometheusRule.class, Chart.render(Chart.example("everything")))
                .getSpec()
                .getGroups()
                .stream()
                .flatMap(group -> group.getRules().stream());
    }
}
