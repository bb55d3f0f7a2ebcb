package io.cartoonify.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** One drawing a day for each client, and no proxy is trusted. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cartoonify.limits.rate=1/1d")
@Import(FakeStylizer.class)
class UntrustedProxyIT {

    @Test
    void nobodyBecomesAnotherClientByAHeader(@LocalServerPort int port) throws Exception {
        assertThat(draw(port, "192.0.2.1")).isEqualTo(200);
        assertThat(draw(port, "192.0.2.2")).isEqualTo(429);
    }

    @Test
    void nobodyNamesARequestInTheLog(@LocalServerPort int port) throws Exception {
        Api api = new Api(port);

        assertThat(Api.header(api.send(api.request("/api/v1/styles").header("X-Request-Id", "mine")), "X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    private static int draw(int port, String address) throws Exception {
        Form form = new Form().image(Photos.png(64, 64, 0xffffffff));
        return new Api(port)
                .draw(form, "X-Forwarded-For", address, "Forwarded", "for=" + address)
                .statusCode();
    }
}
