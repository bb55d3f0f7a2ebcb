package io.cartoonify.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.JobsApi;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.Zips;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What differs in a Lambda function. The function itself is tried by docker/lambda/try.sh. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cartoonify.limits.max-answer=1KB")
@ActiveProfiles("lambda")
@Import(FakeStylizer.class)
class LambdaIT {
    private Api api;
    private int port;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        this.port = port;
        api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\": \"serverless-plugin-warmup\"}",
                "{\"source\": \"aws.events\", \"detail-type\": \"Scheduled Event\", \"detail\": {}}"
            })
    void answersWarmUpEventsWithNothing(String event) throws Exception {
        HttpResponse<byte[]> response = deliver(event);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).asString().isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"source\": \"aws.s3\"}", "[]", "nothing"})
    void refusesEveryOtherEvent(String event) throws Exception {
        assertThat(deliver(event).statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhatToDoAboutAPictureThatLambdaWouldNotDeliver() throws Exception {
        HttpResponse<byte[]> response =
                api.draw(new Form().image(Photos.read("coffee.jpg")).field("size", "2048"));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Api.json(response).get("type").stringValue()).isEqualTo("urn:cartoonify:answer-too-large");
        assertThat(Api.json(response).get("detail").stringValue()).contains("format=jpeg");
    }

    @Test
    void deliversWhatFits() throws Exception {
        Form form = new Form().image(Photos.png(64, 64, 0xffffffff)).field("size", "64");

        assertThat(api.draw(form).statusCode()).isEqualTo(200);
    }

    @Test
    void hasNoJobs() throws Exception {
        HttpResponse<byte[]> refused = new JobsApi(port).post(new Form().file("file", "a.zip", Zips.photos(1, 64)));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(Api.json(refused).get("type").stringValue()).isEqualTo("urn:cartoonify:jobs-off");
        assertThat(Api.json(api.get("/api/v1")).has("jobs")).isFalse();
    }

    private HttpResponse<byte[]> deliver(String event) throws Exception {
        return api.send(api.request("/events")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event)));
    }
}
