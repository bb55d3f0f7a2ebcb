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
import org.jspecify.annotations.Nullable;
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

    /** The values of one of those. */
    static Path example(String name) {
        return FOLDER.resolve("ci").resolve(name + ".yaml");
    }

    /** The objects that it makes of {@code values}, and the pod of {@code helm test}. */
    static List<Map<String, Object>> render(Path values) {
        return render(withoutHooks(Path.of("target/chart")), values);
    }

    /** The same for values as they are written in a file. */
    static List<Map<String, Object>> render(String values) {
        return render(file(values));
    }

    /** What a chart makes that has this one as a dependency, with {@code values} of its own. */
    static List<Map<String, Object>> renderUmbrella(String values) {
        Path umbrella = Path.of("target/umbrella");
        try {
            withoutHooks(umbrella.resolve("charts/cartoonify"));
            Files.writeString(umbrella.resolve("Chart.yaml"), """
                    {apiVersion: v2, name: umbrella, version: 1.0.0,
                     dependencies: [{name: cartoonify, version: "*", condition: cartoonify.enabled}]}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return render(umbrella, file(values));
    }

    private static List<Map<String, Object>> render(Path chart, Path values) {
        return parse(new Helm(chart)
                .template()
                .withName("cartoonify")
                .withNamespace("drawing")
                .withKubeVersion(OLDEST_KUBERNETES)
                .withValuesFile(values)
                .call());
    }

    private static Path file(String values) {
        try {
            return Files.writeString(Files.createTempFile(Path.of("target"), "values", ".yaml"), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes {@code copy} of the chart, with plain objects for hooks, which this Helm leaves out of what it renders. */
    private static Path withoutHooks(Path copy) {
        try {
            FileSystemUtils.deleteRecursively(copy);
            FileSystemUtils.copyRecursively(FOLDER, copy);
            Path test = copy.resolve("templates/tests/draw.yaml");
            Files.writeString(test, Files.readString(test).replace("helm.sh/hook:", "not-a-hook:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parse(@Nullable String manifests) {
        // Where nothing is made, there is no text.
        if (manifests == null) {
            return List.of();
        }
        return StreamSupport.stream(new Yaml().loadAll(manifests).spliterator(), false)
                .filter(Map.class::isInstance)
                .map(object -> (Map<String, Object>) object)
                .toList();
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().quiet().call();
    }
}
