package io.cartoonify.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationPredicate;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What is observed of requests, beyond what Spring does by itself. */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

    private static final Pattern PROBES = Pattern.compile("^/(actuator|livez$|readyz$)");

    /** Probes and scrapes come every few seconds and tell nothing. */
    @Bean
    ObservationPredicate withoutProbes() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && PROBES.matcher(request.getCarrier().getRequestURI()).find());
    }

    @Bean
    MeterBinder buildInfo(ObjectProvider<BuildProperties> build) {
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("unknown");
        return registry -> Gauge.builder("cartoonify.build.info", () -> 1)
                .description("The release that runs; always 1")
                .tag("version", version)
                .register(registry);
    }
}
