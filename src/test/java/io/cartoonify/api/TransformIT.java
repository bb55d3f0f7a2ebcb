package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Photos;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tutorial app's contract, to the letter. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TransformIT {
    private static final String DATA_URL = "data:image/png;base64,";

    private Api api;
    private String base64;

    @BeforeEach
    void connect(@LocalServerPort int port) throws IOException {
        api = new Api(port);
        base64 = Base64.getEncoder().encodeToString(Photos.read("coffee.jpg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"image\": \"%s\", \"model_id\": 1, \"load_size\": 450}",
                "{\"image\": \"%s\", \"model_id\": \"1\", \"load_size\": \"450\"}",
                "{\"image\": \"data:image/jpeg;base64,%s\", \"model_id\": 1, \"load_size\": 450}",
                "{\"image\": \"%s\", \"model_id\": 1}"
            })
    void drawsWhateverFormTheTutorialsClientsSend(String json) throws Exception {
        BufferedImage picture = picture(api.transform(json.formatted(base64)));

        assertThat(picture.getWidth()).isEqualTo(450);
        assertThat(picture.getHeight()).isEqualTo(300);
    }

    @Test
    void forgivesMissingPaddingAndLineBreaks() throws Exception {
        byte[] photo = Photos.png(64, 65, 0xff808080);
        String bare = Base64.getEncoder().withoutPadding().encodeToString(photo);
        String lines = bare.replaceAll(".{60}", "$0\\\\n");

        assertThat(picture(api.transform("{\"image\": \"" + lines + "\", \"load_size\": 130}"))
                        .getHeight())
                .isEqualTo(130);
    }

    @ParameterizedTest
    @CsvSource({"300.0, 1, 300", "300.9, 2.0, 300", "3e2, true, 300", "'\"300\"', '\"1\"', 300", "null, null, 450"})
    void takesNumbersAsPythonDoes(String loadSize, String modelId, int width) throws Exception {
        String json = "{\"image\": \"%s\", \"load_size\": %s, \"model_id\": %s, \"more\": [1]}"
                .formatted(base64, loadSize, modelId);

        assertThat(picture(api.transform(json)).getWidth()).isEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "application/json; x=y"})
    void takesJsonWhateverItIsCalled(String type) throws Exception {
        HttpResponse<byte[]> answer = api.send(api.request("/transform")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"image\": \"" + base64 + "\"}")));

        assertThat(picture(answer).getWidth()).isEqualTo(450);
    }

    @Test
    void takesJsonThatDoesNotSayWhatItIs() throws Exception {
        HttpResponse<byte[]> answer =
                api.send(api.request("/transform").POST(BodyPublishers.ofString("{\"image\": \"" + base64 + "\"}")));

        assertThat(picture(answer).getWidth()).isEqualTo(450);
    }

    @Test
    void takesEitherAlphabetOfBase64AndPassesOverWhatIsNoneOfIt() throws Exception {
        String url = base64.replace('+', '-').replace('/', '_');
        String untidy = "data:image/jpeg;name=a.jpg;base64," + base64.replaceAll(".{76}", "$0\\\\r\\\\n ") + "===";

        assertThat(picture(api.transform("{\"image\": \"" + url + "\"}")).getWidth())
                .isEqualTo(450);
        assertThat(picture(api.transform("{\"image\": \"" + untidy + "\"}")).getWidth())
                .isEqualTo(450);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"image\"",
                "{\"image\": 1}",
                "{\"image\": [\"aGVsbG8\"]}",
                "not json",
                "{\"image\": \"%%%\"}",
                "{\"image\": \"aGVsbG8\", \"model_id\": 4}",
                "{\"image\": \"aGVsbG8\", \"model_id\": \"hayao\"}",
                "{\"image\": \"aGVsbG8\", \"load_size\": -1}"
            })
    void refusesWhatMakesNoSense(String json) throws Exception {
        HttpResponse<byte[]> response = api.transform(json);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.header(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void isOpenToEveryPageAlsoWhenItFails() throws Exception {
        assertThat(Api.header(api.transform("{}"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(Api.header(api.transform("{\"image\": \"" + base64 + "\"}"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void answersABrowsersPreflight() throws Exception {
        HttpResponse<byte[]> response = api.send(api.request("/transform")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(Api.header(response, "Access-Control-Allow-Headers")).contains("Content-Type", "X-API-Key");
    }

    @Test
    void keepsTheRestOfTheApiClosedToOtherPages() throws Exception {
        HttpResponse<byte[]> response = api.send(api.request("/api/v1/styles")
                .header("Origin", "https://example.org")
                .GET());

        assertThat(Api.header(response, "Access-Control-Allow-Origin")).isEmpty();
    }

    private static BufferedImage picture(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        String output = Api.json(response).get("output").stringValue();
        assertThat(output).startsWith(DATA_URL);
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(output.substring(DATA_URL.length()))));
    }
}
