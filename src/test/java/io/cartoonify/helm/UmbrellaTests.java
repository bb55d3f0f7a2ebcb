package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import org.junit.jupiter.api.Test;

/** The chart as a dependency of another. */
class UmbrellaTests {

    @Test
    void isSwitchedOnAndOffByItsCondition() {
        assertThat(Chart.renderUmbrella("cartoonify: {enabled: true}")).isNotEmpty();
        assertThat(Chart.renderUmbrella("cartoonify: {enabled: false}")).isEmpty();
    }

    @Test
    void takesTheValuesThatAllChartsShare() {
        var manifests = Chart.renderUmbrella("""
                global: {imageRegistry: registry.example.org, imagePullSecrets: [{name: shared}], domain: example.org}
                """);

        assertThat(Manifests.pods(manifests)).hasSize(2).allSatisfy(pod -> {
            assertThat(pod.getContainers().get(0).getImage()).startsWith("registry.example.org/cartoonify:");
            assertThat(pod.getImagePullSecrets()).containsExactly(new LocalObjectReference("shared"));
        });
    }
}
