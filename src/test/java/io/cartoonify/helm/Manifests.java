package io.cartoonify.helm;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks into what the chart made. */
final class Manifests {
    private Manifests() {}

    /** The first object of {@code type}. */
    static <T> T first(Class<T> type, List<Map<String, Object>> manifests) {
        return all(type, manifests).findFirst().orElseThrow();
    }

    /** All objects of {@code type}. */
    static <T> Stream<T> all(Class<T> type, List<Map<String, Object>> manifests) {
        return manifests.stream()
                .map(KubernetesTypes::read)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The service's pod, those of workers and of bulk work, and that of the test. */
    static List<PodSpec> pods(List<Map<String, Object>> manifests) {
        Stream<PodSpec> deployments = all(Deployment.class, manifests)
                .map(deployment -> deployment.getSpec().getTemplate().getSpec());
        Stream<PodSpec> jobs =
                all(Job.class, manifests).map(job -> job.getSpec().getTemplate().getSpec());
        Stream<PodSpec> tests = all(Pod.class, manifests).map(Pod::getSpec);
        return Stream.of(deployments, jobs, tests).flatMap(pods -> pods).toList();
    }

    /** The container of the service. */
    static Container service(List<Map<String, Object>> manifests) {
        return pods(manifests).get(0).getContainers().get(0);
    }

    /** The variable {@code name} of the service; fails if there is none. */
    static EnvVar variable(String name, List<Map<String, Object>> manifests) {
        return service(manifests).getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
