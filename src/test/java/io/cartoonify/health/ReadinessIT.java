package io.cartoonify.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartoonify.Cartoonify;
import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The port is open before the styles have drawn, and readiness tells; liveness tells whether workers come back. */
class ReadinessIT {
    private final FakeStylizer stylizer = new FakeStylizer();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    @Test
    void isReadyOnlyWhenEveryStyleHasDrawnOnce() throws Exception {
        stylizer.hold();
        CompletableFuture<ConfigurableApplicationContext> service = CompletableFuture.supplyAsync(() -> start("10m"));
        Api api = new Api(port.get(60, TimeUnit.SECONDS));
        try {
            assertThat(api.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            // The port is open a moment before Spring says that the application lives.
            await().until(() -> api.get("/actuator/health/liveness").statusCode() == 200);
        } finally {
            stylizer.release();
        }
        try (ConfigurableApplicationContext started = service.get(60, TimeUnit.SECONDS)) {
            assertThat(started.isActive()).isTrue();
            assertThat(api.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    /** A call into the engine that does not come back keeps a worker for ever: only a restart helps. */
    @Test
    void isNotAliveWhileAWorkerHangs() throws Exception {
        stylizer.hold();
        CompletableFuture<ConfigurableApplicationContext> service = CompletableFuture.supplyAsync(() -> start("1s"));
        Api api = new Api(port.get(60, TimeUnit.SECONDS));
        stylizer.awaitBegun();
        TimeUnit.SECONDS.sleep(2);

        assertThat(api.get("/actuator/health/liveness").statusCode()).isEqualTo(503);
        assertThat(api.get("/livez").statusCode()).isEqualTo(503);

        stylizer.release();
        try (ConfigurableApplicationContext started = service.get(60, TimeUnit.SECONDS)) {
            assertThat(started.isActive()).isTrue();
            assertThat(api.get("/livez").statusCode()).isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext start(String hang) {
        return new SpringApplicationBuilder(Cartoonify.class)
                .initializers((GenericApplicationContext context) -> context.registerBean(
                        FakeStylizer.class, () -> stylizer, definition -> definition.setPrimary(true)))
                .listeners((ApplicationListener<WebServerInitializedEvent>)
                        event -> port.complete(event.getWebServer().getPort()))
                .run("--server.port=0", "--cartoonify.limits.hang=" + hang);
    }
}
