package io.cartoonify.web;

import java.util.concurrent.Executors;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Threads of its own for the management port: probes are answered also while slow uploads have all others.
 *
 * <p>Named in {@code META-INF/spring} as a configuration of the management server alone, and so not annotated as one.
 */
class ManagementThreads {
    private static final int THREADS = 4;

    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> managementThreads() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("management-");
        threads.setDaemon(true);
        return factory -> factory.addProtocolHandlerCustomizers(
                handler -> handler.setExecutor(Executors.newFixedThreadPool(THREADS, threads)));
    }
}
