package io.cartoonify.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a bad request gets: the right status, words that help, and nothing of our insides. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RefusalsIT {
    private Api api;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void refusesAFormWithoutAnImage() throws Exception {
        assertProblem(api.draw(new Form().field("style", "hayao")), 400, "invalid-request", "\"image\"");
    }

    @Test
    void refusesARequestWithoutABody() throws Exception {
        HttpResponse<byte[]> response = api.send(api.request("/api/v1/cartoons").POST(BodyPublishers.noBody()));

        assertProblem(response, 400, "invalid-request", "\"image\"");
    }

    @Test
    void refusesTwoImages() throws Exception {
        byte[] photo = Photos.read("rocket.jpg");

        assertProblem(api.draw(new Form().image(photo).image(photo)), 400, "invalid-request", "one photo at a time");
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        assertProblem(api.draw(new Form().image(new byte[0])), 400, "invalid-request", "empty");
    }

    @Test
    void refusesTextInPlaceOfAFile() throws Exception {
        assertProblem(api.draw(new Form().field("image", "hello")), 400, "invalid-request", "has words in it");
    }

    @ParameterizedTest
    @CsvSource({
        "size, abc, size must be",
        "size, -1, size must be",
        "size, 1000000000, from 64 to",
        "strength, 7, strength must be",
        "tier, best, 'fast, original'",
        "format, gif, 'png, jpeg, webp'",
        "colors, blue, 'style, photo'"
    })
    void refusesParametersThatMakeNoSense(String name, String value, String words) throws Exception {
        HttpResponse<byte[]> response =
                api.draw(new Form().image(Photos.read("rocket.jpg")).field(name, value));

        assertProblem(response, 400, "invalid-request", words);
    }

    @Test
    void knowsNoStyleThatNobodyHas() throws Exception {
        Form form = new Form().image(Photos.read("rocket.jpg")).field("style", "disney");

        assertProblem(api.draw(form), 404, "unknown-style", "shinkai");
    }

    @Test
    void knowsNoTierThatIsNotInstalled() throws Exception {
        Form form = new Form().image(Photos.read("rocket.jpg")).field("tier", "original");

        assertProblem(api.draw(form), 404, "unknown-style", "only in: fast");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nothing", "/events"})
    void knowsNoPathThatNobodyServes(String path) throws Exception {
        assertProblem(api.get(path), 404, "not-found", "/swagger-ui.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/uploads", "/api/v1/uploads/cartoons"})
    void takesNoUploadsByWayOfS3WhereThereIsNoPlaceForThem(String path) throws Exception {
        assertProblem(api.post(path, "{}"), 404, "uploads-off", "/api/v1/cartoons");
    }

    @Test
    void refusesAWrongMethodAndNamesTheRightOne() throws Exception {
        HttpResponse<byte[]> response = api.get("/api/v1/cartoons");

        assertProblem(response, 405, "method-not-allowed", "Allow");
        assertThat(Api.header(response, "Allow")).isEqualTo("POST");
    }

    @Test
    void refusesAWrongKindOfBody() throws Exception {
        HttpResponse<byte[]> response = api.send(api.request("/api/v1/cartoons")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("a photo")));

        assertProblem(response, 415, "unsupported-body", "Accept");
    }

    @Test
    void refusesAPhotoWithTooManyPixelsFromItsHeader() throws Exception {
        assertProblem(api.draw(new Form().image(hugePng())), 413, "too-large", "pixels");
    }

    @Test
    void refusesWhatIsNoImage() throws Exception {
        assertProblem(api.draw(new Form().image("hello".getBytes(UTF_8))), 415, "unsupported-image", "JPEG");
    }

    @ParameterizedTest
    @CsvSource({"astronaut.jpg", "chelsea.jpg", "coffee.jpg", "rocket.jpg"})
    void refusesAnImageThatIsCutShort(String name) throws Exception {
        byte[] photo = Photos.read(name);

        HttpResponse<byte[]> response = api.draw(new Form().image(Arrays.copyOf(photo, photo.length * 2 / 3)));

        assertProblem(response, 422, "damaged-image", "cut short or damaged");
    }

    @Test
    void refusesAMultipartBodyThatIsCutShort() throws Exception {
        HttpResponse<byte[]> response = api.send(api.request("/api/v1/cartoons")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\r\n")));

        assertProblem(response, 400, "invalid-request", "cut short");
    }

    @Test
    void refusesMoreFieldsThanAnyDrawingNeeds() throws Exception {
        Form form = new Form().image(Photos.read("rocket.jpg"));
        for (int i = 0; i < 20; i++) {
            form.field("field" + i, "");
        }

        assertProblem(api.draw(form), 413, "too-large", "fields");
    }

    @Test
    void refusesAFieldWithAnEndlessHeader() throws Exception {
        Form form = new Form().file("image", "a".repeat(3000), Photos.read("rocket.jpg"));

        assertProblem(api.draw(form), 400, "invalid-request", "headers");
    }

    @Test
    void refusesARequestWithAnEndlessHeader() throws Exception {
        HttpResponse<byte[]> response = api.send(api.request("/api/v1/styles").header("X-Long", "a".repeat(40_000)));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String type, String words) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Api.header(response, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = Api.json(response);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:cartoonify:" + type);
        assertThat(problem.get("detail").stringValue()).contains(words).endsWith(".");
        assertThat(problem.toString()).doesNotContain("Exception", "java.", "io.cartoonify", "trace");
    }

    /** A PNG of 60000 by 60000 pixels: a header and nothing behind it. */
    private static byte[] hugePng() throws IOException {
        byte[] png = Photos.png(1, 1, 0xffffffff);
        java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }
}
