package io.cartoonify.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.Yaml;

/** The chart as Helm sees it. */
final class Chart {
    static final Path FOLDER = Path.of("helm/cartoonify");
    private static final String OLDEST_KUBERNETES = "1.30.0";

    private Chart() {}

    /** Files of values to try: the defaults and those in {@code ci/}. */
    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("ci"))) {
            return Stream.concat(Stream.of(FOLDER.resolve("values.yaml")), files.sorted())
                    .toList();
        }
    }

    /** The objects that it makes of {@code values}, and the pod of {@code helm test}. */
    static List<Map<String, Object>> render(Path values) {
        return parse(new Helm(withoutHooks())
                .template()
                .withName("cartoonify")
                .withKubeVersion(OLDEST_KUBERNETES)
                .withValuesFile(values)
                .call());
    }

    /** A copy of the chart with plain objects for hooks, which this Helm leaves out of what it renders. */
    private static Path withoutHooks() {
        Path copy = Path.of("target/chart");
        try {
            FileSystemUtils.copyRecursively(FOLDER, copy);
            Path test = copy.resolve("templates/tests/draw.yaml");
            Files.writeString(test, Files.readString(test).replace("helm.sh/hook:", "not-a-hook:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parse(String manifests) {
        return StreamSupport.stream(new Yaml().loadAll(manifests).spliterator(), false)
                .filter(Map.class::isInstance)
                .map(object -> (Map<String, Object>) object)
                .toList();
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().quiet().call();
    }
}
