package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pods are let in where the rules are strict. */
class PodSecurityTests {

    static List<Path> examples() throws IOException {
        return Chart.examples();
    }

    static Stream<Path> examplesWithoutIds() throws IOException {
        return Chart.examples().stream().filter(example -> !example.endsWith("fixed-ids.yaml"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void meetTheRestrictedPodSecurityStandard(Path values) {
        assertThat(Manifests.pods(Chart.render(values))).hasSizeGreaterThan(1).allSatisfy(pod -> {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(ours(pod)).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
            });
        });
    }

    /** The rules of the security context constraint that everybody has; it gives each namespace ids of its own. */
    @ParameterizedTest
    @MethodSource("examplesWithoutIds")
    void meetOpenShiftsRestrictedV2(Path values) {
        assertThat(Manifests.pods(Chart.render(values))).hasSizeGreaterThan(1).allSatisfy(pod -> {
            PodSecurityContext context = pod.getSecurityContext();
            assertThat(context.getRunAsUser()).isNull();
            assertThat(context.getRunAsGroup()).isNull();
            assertThat(context.getFsGroup()).isNull();
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(ours(pod))
                    .allSatisfy(container -> assertThat(
                                    container.getSecurityContext().getRunAsUser())
                            .isNull());
            assertThat(pod.getVolumes()).allSatisfy(PodSecurityTests::isOfAKindThatOpenShiftAllows);
        });
    }

    private static void isOfAKindThatOpenShiftAllows(Volume volume) {
        assertThat(Stream.of(
                        volume.getConfigMap(),
                        volume.getEmptyDir(),
                        volume.getPersistentVolumeClaim(),
                        volume.getProjected(),
                        volume.getSecret()))
                .as(volume.getName())
                .anyMatch(java.util.Objects::nonNull);
    }

    @Test
    void takeIdsWhereAPolicyWantsThem() {
        PodSecurityContext context =
                Manifests.pods(Chart.render(Chart.example("fixed-ids"))).get(0).getSecurityContext();

        assertThat(context.getRunAsUser()).isEqualTo(10001);
        assertThat(context.getFsGroup()).isEqualTo(10001);
        assertThat(context.getRunAsNonRoot()).isTrue();
    }

    /** Containers that the values add are the operator's affair. */
    private static List<Container> ours(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .filter(container -> List.of("cartoonify", "draw", "trust").contains(container.getName()))
                .toList();
    }
}
