package io.cartoonify.model;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The styles that come with the service: {@code styles/ID/style.json} on the class path. */
public final class JarStore implements ModelStore {
    /** The class loader is named because a worker thread's own may not see into the jar. */
    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver(JarStore.class.getClassLoader());

    @Override
    public String name() {
        return "jar";
    }

    @Override
    public List<Style> styles() throws IOException {
        return Arrays.stream(resources.getResources("classpath*:styles/*/style.json"))
                .map(JarStore::parse)
                .toList();
    }

    @Override
    public byte[] read(Style style, Archive archive) throws IOException {
        return resources
                .getResource("classpath:styles/" + style.id() + "/" + archive.file())
                .getContentAsByteArray();
    }

    @Override
    public Map<String, String> faults() {
        return Map.of();
    }

    /** A broken style in the jar is a broken build, so it stops the start. */
    private static Style parse(Resource json) {
        try {
            return StyleJson.parse(json.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(json.getDescription(), e);
        }
    }
}
