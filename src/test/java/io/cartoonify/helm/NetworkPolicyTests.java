package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The network policy lets through what the other values need, and no more. */
class NetworkPolicyTests {

    @Test
    void letsPodsFindNamesOnOpenShiftToo() {
        assertThat(ports(policy("{}"))).contains(53, 5353);
    }

    @Test
    void letsPodsReachWhateverAddressTheValuesName() {
        assertThat(ports(policy("models: {from: s3, s3: {uri: 's3://a/b', endpoint: 'http://minio:9000'}}")))
                .contains(443, 9000);
        assertThat(ports(policy("settings: {uploads: 's3://a', uploads-endpoint: 'http://minio:9001'}")))
                .contains(9001);
        assertThat(ports(policy("tracing: {endpoint: 'http://collector:4318'}")))
                .contains(4318);
        assertThat(ports(policy("models: {from: s3, s3: {uri: 's3://a/b', endpoint: 'http://minio'}}")))
                .contains(80);
    }

    @Test
    void letsPodsFetchTheirRolesCredentialsWhereTheyUseS3() {
        assertThat(blocks(policy("models: {from: s3, s3: {uri: 's3://a/b'}}")))
                .containsExactly("169.254.170.23/32", "fd00:ec2::23/128");
        assertThat(blocks(policy("settings: {uploads: 's3://a'}"))).hasSize(2);
        assertThat(blocks(policy("{}"))).isEmpty();
    }

    @Test
    void takesRulesInPlaceOfOpenPorts() {
        NetworkPolicy policy = policy("""
                networkPolicy: {egressPorts: [], egress: [{to: [{ipBlock: {cidr: 192.0.2.0/24}}]}]}
                """);

        assertThat(ports(policy)).containsOnly(53, 5353);
        assertThat(blocks(policy)).containsExactly("192.0.2.0/24");
    }

    @Test
    void letsTheTestDrawWhereOnlySomeMay() {
        var manifests = Chart.render(Chart.example("everything"));
        List<NetworkPolicyPeer> drawing = Manifests.first(NetworkPolicy.class, manifests)
                .getSpec()
                .getIngress()
                .get(0)
                .getFrom();

        assertThat(drawing)
                .extracting(NetworkPolicyPeer::getPodSelector)
                .filteredOn(java.util.Objects::nonNull)
                .anySatisfy(selector -> assertThat(selector.getMatchLabels())
                        .isEqualTo(Manifests.first(Pod.class, manifests)
                                .getMetadata()
                                .getLabels()));
    }

    private static NetworkPolicy policy(String values) {
        return Manifests.first(NetworkPolicy.class, Chart.render(values));
    }

    private static Stream<Integer> ports(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal());
    }

    private static Stream<String> blocks(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .map(NetworkPolicyEgressRule::getTo)
                .flatMap(List::stream)
                .map(peer -> peer.getIpBlock().getCidr());
    }
}
