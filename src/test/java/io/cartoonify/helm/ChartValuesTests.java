package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that cannot work are refused before anything is installed, with what is wrong about them. */
class ChartValuesTests {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    replicas: 3                                     | replicas
                    replicaCount: three                             | /replicaCount
                    service: {port: 70000}                          | /service/port
                    autoscaling: {type: magic}                      | /autoscaling/type
                    models: {from: s3}                              | /models/s3/uri
                    models: {from: volume}                          | /models/volume
                    models: {from: s3, s3: {uri: https://bucket}}   | /models/s3/uri
                    ingress: {enabled: true}                        | /ingress/hosts
                    ingress: {hosts: [{paths: [{path: /}]}]}        | /ingress/hosts/0
                    httpRoute: {enabled: true}                      | /httpRoute/parentRefs
                    prometheusRule: {latencySeconds: 3}             | /prometheusRule/latencySeconds
                    proxy: {url: proxy}                             | /proxy/url
                    image: {digest: latest}                         | /image/digest
                    resources: {limits: {memory: lots}}             | /resources/limits/memory
                    tracing: {endpoint: collector}                  | /tracing/endpoint
                    networkPolicy: {from: [{podSelektor: {}}]}      | podSelektor
                    """)
    void areRefusedByName(String values, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);

        assertThatThrownBy(() -> Chart.render(file))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    autoscaling: {type: keda}                                       | set serviceMonitor.enabled or podMonitor.enabled
                    prometheusRule: {enabled: true}                                 | set serviceMonitor.enabled or podMonitor.enabled
                    settings: {limits: {deadline: 120s}}                            | shutdown.graceSeconds (40) must be more than
                    settings: {limits: {deadline: 2m}}                              | shutdown.graceSeconds (40) must be more than
                    settings: {models-cache: /cache}                                | use the values below models
                    resources: {limits: null, requests: {cpu: null}}                | Say how many processors
                    resources: {limits: {memory: null}, requests: {memory: null}}   | Say how much memory
                    """)
    void thatContradictEachOtherAreRefusedInWords(String values, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);

        assertThatThrownBy(() -> Chart.render(file)).hasMessageContaining(words);
    }
}
