package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.inference.HeldStylizer;
import io.cartoonify.testing.Api;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A drawing that takes longer than the service allows. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"cartoonify.inference.workers=1", "cartoonify.limits.deadline=1s"})
@Import(FakeStylizer.class)
@ExtendWith(HeldStylizer.class)
class DeadlineIT {
    @Autowired
    private FakeStylizer stylizer;

    @Test
    void isGivenUpAndItsWorkerDrawsOthersOnceItIsThrough(@LocalServerPort int port) {
        Api api = new Api(port);

        HttpResponse<byte[]> response = api.drawAside().join();

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(Api.json(response).get("type").stringValue()).isEqualTo("urn:cartoonify:drawing-too-slow");
        stylizer.release();
        assertThat(api.drawAside().join().statusCode()).isEqualTo(200);
    }
}
