package io.cartoonify.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Health on a port of its own, beside a service with two threads. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.threads.virtual.enabled=false",
            "server.tomcat.threads.max=2",
            "cartoonify.inference.workers=1"
        })
@Import(FakeStylizer.class)
class ManagementPortIT {
    @Autowired
    private FakeStylizer stylizer;

    @AfterEach
    void release() {
        stylizer.release();
    }

    @Test
    void answersWhileEveryThreadOfTheServiceIsTaken(@LocalServerPort int port, @LocalManagementPort int management)
            throws Exception {
        stylizer.hold();
        Api service = new Api(port);
        List<CompletableFuture<HttpResponse<byte[]>>> drawings =
                Stream.generate(service::drawAside).limit(4).toList();
        stylizer.awaitBegun();

        assertThat(new Api(management).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(drawings).noneMatch(CompletableFuture::isDone);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .anyMatch("management-1"::equals);
    }

    @Test
    void leavesOnlyHealthOnThePublicPort(@LocalServerPort int port, @LocalManagementPort int management)
            throws Exception {
        assertThat(new Api(management).get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(new Api(port).get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(new Api(port).get("/livez").statusCode()).isEqualTo(200);
        assertThat(new Api(port).get("/readyz").statusCode()).isEqualTo(200);
    }
}
