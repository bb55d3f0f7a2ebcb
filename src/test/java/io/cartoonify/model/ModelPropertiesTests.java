package io.cartoonify.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ModelPropertiesTests {

    @Test
    void areSetByTheVariablesThatTheManualNames() {
        ModelProperties settings = bind(Map.of(
                "CARTOONIFY_MODELS", "s3://studio/models",
                "CARTOONIFY_MODELS_POLL", "5s",
                "CARTOONIFY_MODELS_CACHE", "/var/cache",
                "CARTOONIFY_MODELS_CACHE_SIZE", "1GB",
                "CARTOONIFY_MODELS_ENDPOINT", "http://localhost:9000"));

        assertThat(settings.models()).isEqualTo("s3://studio/models");
        assertThat(settings.modelsPoll()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.modelsCache()).hasToString("/var/cache");
        assertThat(settings.modelsCacheSize().toGigabytes()).isEqualTo(1);
        assertThat(settings.modelsEndpoint()).isEqualTo(URI.create("http://localhost:9000"));
    }

    @Test
    void meanAmazonWhereTheEndpointIsEmpty() {
        assertThat(bind(Map.of("CARTOONIFY_MODELS_ENDPOINT", "", "CARTOONIFY_MODELS_CACHE", "/var/cache"))
                        .modelsEndpoint())
                .isNull();
    }

    private static ModelProperties bind(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return Binder.get(environment).bind("cartoonify", ModelProperties.class).get();
    }
}
