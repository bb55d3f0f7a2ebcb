package io.cartoonify.helm;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import java.util.List;
import java.util.Map;

/** What the chart uses of the Vertical Pod Autoscaler's type. */
record VerticalPodAutoscaler(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {
    record Spec(CrossVersionObjectReference targetRef, UpdatePolicy updatePolicy, ResourcePolicy resourcePolicy) {}

    record UpdatePolicy(String updateMode) {}

    record ResourcePolicy(List<ContainerPolicy> containerPolicies) {}

    record ContainerPolicy(
            String containerName,
            Map<String, Quantity> minAllowed,
            Map<String, Quantity> maxAllowed,
            String controlledValues) {}
}
