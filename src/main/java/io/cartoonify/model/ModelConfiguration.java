package io.cartoonify.model;

import io.cartoonify.style.StyleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which stores there are: the operator's, laid over the jar's own. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    @Bean
    ModelLibrary modelLibrary(@Value("${cartoonify.models:}") String models) throws IOException {
        List<ModelStore> stores = new ArrayList<>();
        if (!models.isBlank()) {
            stores.add(directory(models));
        }
        stores.add(new JarStore());
        return new ModelLibrary(stores);
    }

    @Bean
    StyleCatalog styleCatalog(ModelLibrary library) {
        return new StyleCatalog(library.styles());
    }

    private static DirectoryStore directory(String models) {
        Path directory = Path.of(models);
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(
                    "cartoonify.models (CARTOONIFY_MODELS) must name a directory of style folders: " + models);
        }
        return new DirectoryStore(directory);
    }
}
