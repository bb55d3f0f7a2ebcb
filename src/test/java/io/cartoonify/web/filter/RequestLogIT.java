package io.cartoonify.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log knows of a request, and what it must not. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.trusted-proxies=127.0.0.0/8,::1",
            "logging.structured.format.console=ecs",
            "cartoonify.limits.max-bytes=100KB"
        })
@Import(FakeStylizer.class)
@ExtendWith(OutputCaptureExtension.class)
class RequestLogIT {
    private Api api;

    /** The first application in a process says how all log, unless it is made to forget that. */
    @BeforeAll
    @AfterAll
    static void forgetHowToLog() {
        LoggingSystem.get(RequestLogIT.class.getClassLoader()).cleanUp();
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void hasOneLineForEachRequestUnderTheIdThatATrustedProxyGave(CapturedOutput log) throws Exception {
        HttpResponse<byte[]> response =
                api.send(api.request("/api/v1/styles?secret=1").header("X-Request-Id", "my-1"));

        assertThat(Api.header(response, "X-Request-Id")).isEqualTo("my-1");
        assertThat(log.getOut().lines().filter(line -> line.contains("my-1")))
                .singleElement()
                .asString()
                .contains("GET", "/api/v1/styles", "200")
                .doesNotContain("secret");
    }

    @Test
    void hasWhatDashboardsGoByAsFields(CapturedOutput log) throws Exception {
        api.get("/api/v1/nothing/of-the-kind");
        HttpResponse<byte[]> refused = api.draw(new Form().image(new byte[200_000]));

        assertThat(refused.statusCode()).isEqualTo(413);
        JsonNode line = lineOf(Api.header(refused, "X-Request-Id"), log);
        assertThat(line.at("/http/request/method").stringValue()).isEqualTo("POST");
        assertThat(line.at("/http/route").stringValue()).isEqualTo("/api/v1/cartoons");
        assertThat(line.at("/http/response/status_code").asInt()).isEqualTo(413);
        assertThat(line.at("/event/duration").asLong()).isPositive();
        assertThat(log).doesNotContain("\"route\":\"/api/v1/nothing/of-the-kind\"");
        assertThat(api.get("/actuator/prometheus").body())
                .asString()
                .containsPattern("http_server_requests_seconds_count\\{.*status=\"413\",uri=\"/api/v1/cartoons\"} 1");
    }

    private static JsonNode lineOf(String id, CapturedOutput log) {
        String line = log.getOut()
                .lines()
                .filter(text -> text.contains(id))
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(line.substring(line.indexOf('{')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "<script>", "${jndi:ldap://a}"})
    void makesAnIdWhereTheClientsIsNone(String given) throws Exception {
        HttpResponse<byte[]> response = api.send(api.request("/api/v1/styles").header("X-Request-Id", given));

        assertThat(Api.header(response, "X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void isFoundByWhatAProblemSays(CapturedOutput log) throws Exception {
        HttpResponse<byte[]> response = api.get("/api/v1/nothing");

        String id = Api.json(response).get("requestId").stringValue();
        assertThat(id).isEqualTo(Api.header(response, "X-Request-Id"));
        assertThat(log).contains(id);
    }

    @Test
    void knowsNoFileName(CapturedOutput log) throws Exception {
        api.draw(new Form().file("image", "private.jpg", Photos.png(64, 64, 0xffffffff)));
        api.draw(new Form().file("image", "private.jpg", new byte[9]));

        assertThat(log).contains("/api/v1/cartoons").doesNotContain("private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/styles", "/nothing", "/v3/api-docs", "/swagger-ui/index.html"})
    void everyAnswerTellsBrowsersWhatNotToDo(String path) throws Exception {
        HttpResponse<byte[]> response = api.get(path);

        assertThat(Api.header(response, "Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(Api.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Api.header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void thePagePlaysDrawnClipsFromMemoryAndFromNowhereElse() throws Exception {
        assertThat(Api.header(api.get("/"), "Content-Security-Policy")).contains("; media-src 'self' blob:;");
    }
}
