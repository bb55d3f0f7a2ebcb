package io.cartoonify.web.connection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Open connections and busy threads of each port, under Spring Boot's own names for them. Read from Tomcat itself: Boot
 * reads them from its MBeans ({@code server.tomcat.mbeanregistry.enabled}), which lengthen a start by 0.1 s.
 */
@Component
class ConnectionMeters {
    private final MeterRegistry registry;

    ConnectionMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @EventListener
    void measure(WebServerInitializedEvent event) {
        if (event.getWebServer() instanceof TomcatWebServer server
                && server.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            measure(protocol);
        }
    }

    private void measure(AbstractProtocol<?> protocol) {
        // Tomcat puts it in quotes, for its MBeans.
        String name = protocol.getName().replace("\"", "");
        Gauge.builder("tomcat.connections.current", protocol::getConnectionCount)
                .description("Open connections")
                .baseUnit("connections")
                .tag("name", name)
                .register(registry);
        Gauge.builder("tomcat.connections.config.max", protocol::getMaxConnections)
                .description("Connections that may be open at once")
                .baseUnit("connections")
                .tag("name", name)
                .register(registry);
        pool(protocol).ifPresent(pool -> measure(pool, name));
    }

    private void measure(ThreadPoolExecutor pool, String name) {
        Gauge.builder("tomcat.threads.busy", pool::getActiveCount)
                .description("Threads that serve a connection")
                .baseUnit("threads")
                .tag("name", name)
                .register(registry);
        Gauge.builder("tomcat.threads.config.max", pool::getMaximumPoolSize)
                .description("Threads that may serve a connection at once")
                .baseUnit("threads")
                .tag("name", name)
                .register(registry);
    }

    private static Optional<ThreadPoolExecutor> pool(AbstractProtocol<?> protocol) {
        return protocol.getExecutor() instanceof ThreadPoolExecutor pool ? Optional.of(pool) : Optional.empty();
    }
}
