package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Job that draws what is there, and the workers that draw what comes. */
class BulkTests {
    private static final List<Map<String, Object>> MANIFESTS = Chart.render(Chart.example("bulk"));
    private static final Job JOB = Manifests.first(Job.class, MANIFESTS);

    @Test
    void aPodHasItsPartOfThePhotosAndLeavesWhatIsDrawn() {
        Container container =
                JOB.getSpec().getTemplate().getSpec().getContainers().get(0);

        assertThat(JOB.getSpec().getCompletionMode()).isEqualTo("Indexed");
        assertThat(JOB.getSpec().getCompletions()).isEqualTo(100);
        assertThat(variable(container, "CARTOONIFY_SHARDS")).isEqualTo("100");
        assertThat(variable(container, "AWS_ENDPOINT_URL_S3")).isEqualTo("http://minio.storage:9000");
        assertThat(container.getArgs())
                .startsWith("draw", "s3://photos/2026", "--to", "s3://cartoons/2026", "--skip-existing")
                .endsWith("--style", "hayao", "--size", "800", "--format", "webp");
    }

    /** The exit codes are those of the command; see the README of bulk work. */
    @Test
    void onlyWhatMayPassIsTriedAgain() {
        List<PodFailurePolicyRule> rules = JOB.getSpec().getPodFailurePolicy().getRules();

        assertThat(rules).extracting(PodFailurePolicyRule::getAction).containsExactly("Ignore", "FailJob", "FailIndex");
        assertThat(rules.get(1).getOnExitCodes().getValues()).containsExactly(2);
        assertThat(rules.get(2).getOnExitCodes().getValues()).containsExactly(1);
        assertThat(JOB.getSpec().getBackoffLimitPerIndex()).isEqualTo(3);
        assertThat(JOB.getSpec().getTemplate().getSpec().getRestartPolicy()).isEqualTo("Never");
    }

    /** They serve nobody: no request, budget or monitor may count them in. */
    @Test
    void otherPodsAreNoneOfTheServices() {
        Map<String, String> service =
                Manifests.first(Service.class, MANIFESTS).getSpec().getSelector();

        assertThat(labels())
                .hasSize(3)
                .filteredOn(labels -> labels.entrySet().containsAll(service.entrySet()))
                .hasSize(1);
    }

    @Test
    void theNetworkPolicyHoldsForAllPods() {
        NetworkPolicy policy = Manifests.first(NetworkPolicy.class, MANIFESTS);
        List<String> names =
                policy.getSpec().getPodSelector().getMatchExpressions().get(0).getValues();

        assertThat(labels()).allSatisfy(labels -> assertThat(names).contains(labels.get("app.kubernetes.io/name")));
        assertThat(policy.getSpec().getEgress().toString()).contains("9000", "169.254.170.23/32");
    }

    @Test
    void otherWorkIsAnotherJob() {
        String values = "bulk: {enabled: true, source: 's3://a', target: 's3://%s'}";

        assertThat(name(values.formatted("bbb")))
                .isNotEqualTo(name(values.formatted("ccc")))
                .startsWith("cartoonify-bulk-");
    }

    @Test
    void workersHaveTheQueueAndTheOptionsAndWhatScalesThemDoesToo() {
        Deployment worker = Manifests.all(Deployment.class, MANIFESTS)
                .filter(deployment -> deployment.getMetadata().getName().endsWith("-worker"))
                .findFirst()
                .orElseThrow();
        Container container =
                worker.getSpec().getTemplate().getSpec().getContainers().get(0);
        ScaledObject scaling = Manifests.first(ScaledObject.class, MANIFESTS);

        assertThat(worker.getSpec().getReplicas()).isNull();
        assertThat(variable(container, "CARTOONIFY_EVENTS_FROM")).isEqualTo("s3://photos/new");
        assertThat(variable(container, "CARTOONIFY_EVENTS_DRAW_SIZE")).isEqualTo("800");
        assertThat(scaling.spec().scaleTargetRef().name())
                .isEqualTo(worker.getMetadata().getName());
        assertThat(scaling.spec().triggers().get(0).metadata())
                .containsEntry("queueURL", variable(container, "CARTOONIFY_EVENTS_QUEUE"))
                .containsEntry("awsRegion", variable(container, "AWS_REGION"));
    }

    @Test
    void podsAreMonitoredUnderTheJobThatAlertsGoBy() {
        assertThat(Manifests.all(PodMonitor.class, MANIFESTS)
                        .map(monitor -> monitor.getSpec()
                                .getPodMetricsEndpoints()
                                .get(0)
                                .getRelabelings()
                                .get(0)
                                .getReplacement()))
                .containsExactly("cartoonify-metrics", "cartoonify-worker");
    }

    @Test
    void whatIsHalfSaidIsRefused() {
        assertThatThrownBy(() -> Chart.render("bulk: {enabled: true, source: 's3://a'}"))
                .hasMessageContaining("bulk.source and bulk.target");
        assertThatThrownBy(() -> Chart.render("worker: {enabled: true, queue: 'https://sqs/1/a'}"))
                .hasMessageContaining("worker.queue, worker.from and worker.to");
        assertThatThrownBy(() -> Chart.render(
                        "{autoscaling: {type: hpa}, verticalPodAutoscaler: {enabled: true, updateMode: Recreate}}"))
                .hasMessageContaining("not both");
    }

    private static String name(String values) {
        return Manifests.first(Job.class, Chart.render(values)).getMetadata().getName();
    }

    private static List<Map<String, String>> labels() {
        return Stream.concat(
                        Manifests.all(Deployment.class, MANIFESTS)
                                .map(deployment -> deployment.getSpec().getTemplate()),
                        Manifests.all(Job.class, MANIFESTS)
                                .map(job -> job.getSpec().getTemplate()))
                .map(pod -> pod.getMetadata().getLabels())
                .toList();
    }

    private static String variable(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .map(EnvVar::getValue)
                .findFirst()
                .orElseThrow();
    }
}
