package io.cartoonify.inference;

import io.cartoonify.inference.engine.Torch;
import io.cartoonify.model.ModelLibrary;
import io.cartoonify.queue.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the engine. */
@Configuration(proxyBeanMethods = false)
class InferenceConfiguration {
    private static final Logger log = LoggerFactory.getLogger(InferenceConfiguration.class);

    @Bean
    InferencePlan inferencePlan(InferenceProperties settings) {
        Torch.start(Objects.requireNonNullElse(settings.threads(), 1));
        InferencePlan plan = InferencePlan.of(settings, Machine.detect(settings.gpu()));
        log.info("{}", plan);
        return plan;
    }

    @Bean
    NetworkLoader networkLoader(ModelLibrary library, InferencePlan plan, MeterRegistry meters) {
        return new ArchiveLoader(library, plan, new ModelMeters(meters));
    }

    @Bean
    Stylizer stylizer(NetworkLoader loader, InferencePlan plan, Workers workers) {
        return new Stylizer(
                loader, plan.workers(), new DrawingThreads(plan.threads(), plan.threadsAlone(), workers::isFirst));
    }
}
