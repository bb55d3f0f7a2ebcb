package io.cartoonify.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whatever body comes, it is drawn or refused in words, and soon. CONTRIBUTING tells how to fuzz. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FakeStylizer.class)
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RequestFuzzIT {
    @LocalServerPort
    private int port;

    @MethodSource("forms")
    @FuzzTest
    void form(byte[] body) throws Exception {
        assertDrawnOrRefused("/api/v1/cartoons", Form.CONTENT_TYPE, body);
    }

    @MethodSource("transforms")
    @FuzzTest
    void transform(byte[] body) throws Exception {
        assertDrawnOrRefused("/transform", "application/json", body);
    }

    private void assertDrawnOrRefused(String path, String contentType, byte[] body) throws Exception {
        Api api = new Api(port);
        HttpResponse<byte[]> answer =
                api.send(api.request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isIn(200, 400, 404, 413, 415, 422);
        if (answer.statusCode() != 200) {
            assertThat(Api.json(answer).get("detail").stringValue()).isNotBlank();
        }
    }

    static Stream<byte[]> forms() throws IOException {
        byte[] photo = Photos.png(3, 2, 0xff336699);
        return Stream.of(
                new Form().image(photo).bytes(),
                new Form()
                        .image(photo)
                        .field("style", "hayao")
                        .field("size", "64")
                        .field("tier", "fast")
                        .field("strength", "0.5")
                        .field("colors", "photo")
                        .field("format", "jpeg")
                        .bytes(),
                new Form()
                        .field("image", "text")
                        .file("style", "x", new byte[3])
                        .bytes());
    }

    static Stream<byte[]> transforms() throws IOException {
        String photo = Base64.getEncoder().encodeToString(Photos.png(3, 2, 0xff336699));
        return Stream.of(
                        "{\"image\": \"" + photo + "\"}",
                        "{\"image\": \"data:image/png;base64," + photo + "\", \"model_id\": 1, \"load_size\": 64}",
                        "{\"image\": \"" + photo + "\", \"model_id\": \"3\", \"load_size\": \"450\"}",
                        "{\"source\": \"aws.events\"}")
                .map(json -> json.getBytes(UTF_8));
    }
}
