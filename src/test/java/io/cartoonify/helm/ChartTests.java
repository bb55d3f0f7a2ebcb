package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What the chart makes of its defaults, of next to nothing and of everything at once. */
class ChartTests {

    static List<Path> examples() throws IOException {
        return Chart.examples();
    }

    @Test
    void passesHelmsOwnStrictLint() {
        LintResult result = Chart.lint();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void makesObjectsWhoseEveryFieldKubernetesKnows(Path values) {
        assertThat(Chart.render(values)).isNotEmpty().allSatisfy(KubernetesTypes::read);
    }

    @Test
    void wouldNoticeAFieldThatKubernetesDoesNotKnow() {
        Map<String, Object> misspelt = new HashMap<>(Map.of("apiVersion", "v1", "kind", "Pod"));
        misspelt.put("spec", Map.of("containers", List.of(Map.of("name", "a", "imagePullPolice", "Always"))));

        assertThatThrownBy(() -> KubernetesTypes.read(misspelt)).hasMessageContaining("imagePullPolice");
    }

    @Test
    void makesEveryKindOfObjectWhenAllIsOn() {
        assertThat(Chart.render(Chart.example("everything")))
                .extracting(object -> object.get("kind"))
                .contains("Deployment", "Service", "Ingress", "HTTPRoute", "ScaledObject", "PodDisruptionBudget")
                .contains("NetworkPolicy", "ServiceAccount", "ServiceMonitor", "PrometheusRule", "ConfigMap", "Pod");
    }

    @Test
    void namesTheReleaseThatThePomNames() throws IOException {
        Map<String, Object> chart = new Yaml().load(Files.readString(Chart.FOLDER.resolve("Chart.yaml")));

        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + chart.get("appVersion") + "</version>");
    }
}
