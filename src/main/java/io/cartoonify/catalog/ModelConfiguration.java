package io.cartoonify.catalog;

import io.cartoonify.model.DirectoryStore;
import io.cartoonify.model.JarStore;
import io.cartoonify.model.ModelLibrary;
import io.cartoonify.model.ModelProperties;
import io.cartoonify.model.ModelStore;
import io.cartoonify.model.s3.S3Store;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import io.cartoonify.settings.InvalidSettingException;
import io.cartoonify.style.StyleCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which stores there are: the operator's, laid over the jar's own. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {
    private static final String SETTING = "cartoonify.models";

    @Bean
    ModelLibrary modelLibrary(ModelProperties settings) {
        List<ModelStore> stores = new ArrayList<>();
        if (settings.models().startsWith("s3://")) {
            stores.add(s3(settings));
        } else if (!settings.models().isBlank()) {
            stores.add(directory(settings.models()));
        }
        stores.add(new JarStore());
        return new ModelLibrary(stores);
    }

    @Bean
    StyleCatalog styleCatalog(ModelLibrary library) {
        return new StyleCatalog(library.styles());
    }

    private static S3Store s3(ModelProperties settings) {
        return new S3Store(
                S3Clients.connect(settings.modelsEndpoint()),
                S3Place.ofSetting(SETTING, settings.models()),
                settings.modelsCache(),
                settings.modelsCacheSize().toBytes());
    }

    private static DirectoryStore directory(String models) {
        Path directory = Path.of(models);
        if (!Files.isDirectory(directory)) {
            throw new InvalidSettingException(
                    SETTING, models, "there is no such folder; name a folder of style folders, or s3://bucket/prefix");
        }
        if (Files.exists(directory.resolve("style.json"))) {
            throw new InvalidSettingException(
                    SETTING, models, "this is one style's own folder; name the folder that it lies in");
        }
        return new DirectoryStore(directory);
    }
}
