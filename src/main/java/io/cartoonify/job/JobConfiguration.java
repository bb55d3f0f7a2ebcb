package io.cartoonify.job;

import io.cartoonify.job.database.DatabaseSettings;
import io.cartoonify.job.webhook.CallbackSettings;
import io.cartoonify.job.webhook.Callbacks;
import io.cartoonify.queue.WorkSlots;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs, where the operator has not turned them off. The command line has none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "cartoonify.jobs.enabled", matchIfMissing = true)
class JobConfiguration {

    @Bean(destroyMethod = "close")
    JobLifecycle jobLifecycle(
            JobSettings settings,
            DatabaseSettings database,
            JobDrawing drawing,
            Callbacks callbacks,
            CallbackSettings calls,
            WorkSlots slots,
            MeterRegistry meters) {
        return new JobLifecycle(
                new JobEngineFactory(settings, database, drawing, callbacks, calls, slots.max(), meters));
    }

    @Bean
    Jobs jobs(JobSettings settings, JobLifecycle lifecycle, JobDrawing drawing, Callbacks callbacks) {
        return new Jobs(settings, lifecycle, drawing, callbacks);
    }

    @Bean
    JobMeters jobMeters(Jobs jobs) {
        return new JobMeters(jobs);
    }
}
