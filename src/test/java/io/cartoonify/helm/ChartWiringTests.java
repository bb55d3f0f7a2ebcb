package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one value says holds everywhere. */
class ChartWiringTests {

    @Test
    void reckonsWithWhatIsAskedForWhereNothingLimitsAPod() {
        var manifests = Chart.render(Chart.example("no-limits"));

        assertThat(Manifests.variable("JAVA_TOOL_OPTIONS", manifests).getValue())
                .contains("-XX:ActiveProcessorCount=$(REQUESTED_PROCESSORS)", "-XX:MaxRAM=$(REQUESTED_MEMORY)");
        assertThat(requested("REQUESTED_PROCESSORS", manifests)).isEqualTo("requests.cpu");
        assertThat(requested("REQUESTED_MEMORY", manifests)).isEqualTo("requests.memory");
        // Only what stands above a variable is filled into it.
        assertThat(Manifests.service(manifests).getEnv())
                .extracting(variable -> variable.getName())
                .startsWith("REQUESTED_PROCESSORS", "REQUESTED_MEMORY", "JAVA_TOOL_OPTIONS");
    }

    private static String requested(String name, java.util.List<Map<String, Object>> manifests) {
        return Manifests.variable(name, manifests)
                .getValueFrom()
                .getResourceFieldRef()
                .getResource();
    }

    @Test
    void leavesJavaToTheLimitsWhereThereAreSome() {
        assertThat(Manifests.variable("JAVA_TOOL_OPTIONS", Chart.render("{}")).getValue())
                .isEqualTo("-XX:MaxRAMPercentage=40");
        assertThat(Manifests.variable("JAVA_TOOL_OPTIONS", Chart.render("processors: 3"))
                        .getValue())
                .endsWith("-XX:ActiveProcessorCount=3");
    }

    @Test
    void writesPlainLinesWhereNoFormatIsNamed() {
        assertThat(Manifests.variable("LOGGING_STRUCTURED_FORMAT_CONSOLE", Chart.render("logFormat: ''"))
                        .getValue())
                .isEmpty();
    }

    @Test
    void hasNoJobsUnlessPodsCanShareThem() {
        assertThat(Manifests.variable("CARTOONIFY_JOBS_ENABLED", Chart.render("{}"))
                        .getValue())
                .isEqualTo("false");
        assertThat(Manifests.variable("CARTOONIFY_JOBS_ENABLED", Chart.render("jobs: {enabled: true}"))
                        .getValue())
                .isEqualTo("true");
    }

    @Test
    void keepsPodsThatOnlyTheChartsVersionWouldChange() {
        Deployment deployment = Manifests.first(Deployment.class, Chart.render("commonLabels: {team: pictures}"));

        assertThat(deployment.getMetadata().getLabels()).containsKeys("helm.sh/chart", "app.kubernetes.io/version");
        assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                .containsOnlyKeys("app.kubernetes.io/name", "app.kubernetes.io/instance", "team");
    }

    @Test
    void canReplaceAllPodsAtOnce() {
        DeploymentStrategy strategy = Manifests.first(Deployment.class, Chart.render("strategy: {type: Recreate}"))
                .getSpec()
                .getStrategy();

        assertThat(strategy.getType()).isEqualTo("Recreate");
        assertThat(strategy.getRollingUpdate()).isNull();
    }

    @Test
    void testsWithTheServicesOwnImageAndKeepsTheLogs() {
        var manifests = Chart.render(Chart.example("everything"));
        Pod test = Manifests.first(Pod.class, manifests);

        assertThat(test.getSpec().getContainers().get(0).getImage())
                .isEqualTo(Manifests.service(manifests).getImage());
        assertThat(test.getMetadata().getAnnotations())
                .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation");
    }

    @Test
    void reachesS3ByTheProxyAndBelievesTheCompanysAuthority() {
        var manifests = Chart.render(Chart.example("everything"));

        assertThat(Manifests.variable("JAVA_TOOL_OPTIONS", manifests).getValue())
                .contains("-Dhttps.proxyHost=egress.example.org -Dhttps.proxyPort=3128")
                .contains("-Dhttp.nonProxyHosts=localhost|127.*|*.svc|*.cluster.local")
                .contains("-Djavax.net.ssl.trustStore=/etc/cartoonify/trust/store")
                .contains("-Djavax.net.ssl.trustStorePassword=changeit");
    }

    @Test
    void watchesTheJobThatIsNamed() {
        PrometheusRule rule = Manifests.first(
                PrometheusRule.class, Chart.render("{prometheusRule: {enabled: true}, metricsJob: pods}"));

        assertThat(rule.getSpec().getGroups().get(0).getRules().get(0).getExpr().getStrVal())
                .contains("job=\"pods\"");
    }
}
