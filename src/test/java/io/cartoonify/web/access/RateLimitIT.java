package io.cartoonify.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Two drawings a day for each client, behind a proxy that is trusted: the test itself. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"cartoonify.limits.rate=2/1d", "cartoonify.trusted-proxies=127.0.0.0/8,::1/128"})
@Import(FakeStylizer.class)
class RateLimitIT {
    @LocalServerPort
    private int port;

    @Test
    void refusesWhatAClientAsksForBeyondItsRate() throws Exception {
        assertThat(draw("192.0.2.1").statusCode()).isEqualTo(200);
        assertThat(draw("192.0.2.1").statusCode()).isEqualTo(200);

        HttpResponse<byte[]> refused = draw("192.0.2.1");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(Api.header(refused, "Retry-After"))).isBetween(40_000, 43_200);
        assertThat(Api.json(refused).get("type").stringValue()).isEqualTo("urn:cartoonify:too-many-requests");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/uploads, 192.0.2.7", "/api/v1/uploads/cartoons, 192.0.2.8"})
    void countsWhatComesByWayOfS3Too(String path, String address) throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(upload(path, address)).isEqualTo(404);
        }
        assertThat(upload(path, address)).isEqualTo(429);
    }

    @Test
    void countsClientsOneByOne() throws Exception {
        for (int i = 2; i < 6; i++) {
            assertThat(draw("192.0.2." + i).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void leavesEverythingButDrawingsFree() throws Exception {
        for (int i = 0; i < 5; i++) {
            HttpResponse<byte[]> styles =
                    new Api(port).send(new Api(port).request("/api/v1/styles").header("X-Forwarded-For", "192.0.2.9"));
            assertThat(styles.statusCode()).isEqualTo(200);
        }
    }

    private int upload(String path, String address) throws Exception {
        return new Api(port).post(path, "{}", "X-Forwarded-For", address).statusCode();
    }

    private HttpResponse<byte[]> draw(String address) throws Exception {
        Form form = new Form().image(Photos.png(64, 64, 0xffffffff));
        return new Api(port).draw(form, "X-Forwarded-For", address);
    }
}
