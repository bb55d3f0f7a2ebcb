package io.cartoonify.helm;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
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

    /** The service's pod and that of the test. */
    static List<PodSpec> pods(List<Map<String, Object>> manifests) {
        return Stream.concat(
                        all(Deployment.class, manifests)
                                .map(deployment ->
                                        deployment.getSpec().getTemplate().getSpec()),
                        all(Pod.class, manifests).map(Pod::getSpec))
                .toList();
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
