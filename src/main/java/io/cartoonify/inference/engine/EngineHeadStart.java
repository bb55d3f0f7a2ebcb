package io.cartoonify.inference.engine;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts the engine as soon as its settings are known, so that it loads while Spring is still at its own start.
 *
 * <p>Whoever needs the engine waits for it with {@link Torch#start}, and learns there of a start that failed.
 */
final class EngineHeadStart implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Torch.begin(threads(environment));
    }

    private static int threads(ConfigurableEnvironment environment) {
        try {
            return Binder.get(environment)
                    .bind("cartoonify.inference.threads", Integer.class)
                    .orElse(1);
        } catch (BindException e) {
            // Refused in words when all settings are bound.
            return 1;
        }
    }
}
