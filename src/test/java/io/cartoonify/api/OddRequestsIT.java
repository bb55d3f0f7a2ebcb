package io.cartoonify.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RawClient;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Requests that are odd, yet clear enough to be drawn, and those that only seem clear. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FakeStylizer.class)
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsIT {
    private static final String ANY_TYPES = "a/b,".repeat(60) + "image/jpeg";

    private Api api;
    private byte[] photo;

    @BeforeEach
    void connect(@LocalServerPort int port) throws IOException {
        api = new Api(port);
        photo = Photos.png(64, 48, 0xff336699);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "undefined", "*", "image", "image/", "/", "image/png;q=much", "image/png;;=", ";"})
    void drawsInPngWhereNobodyCanTellWhatIsAccepted(String accept, CapturedOutput log) throws Exception {
        HttpResponse<byte[]> answer = api.draw(new Form().image(photo), "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void drawsInPngForWhoeverAcceptsMoreThanAnybodyReads() throws Exception {
        assertThat(api.draw(new Form().image(photo), "Accept", ANY_TYPES).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, null",
        "Accept, a/b/c",
        "Origin, http://[",
        "Origin, null",
        "Range, bytes=x",
        "If-None-Match, x",
        "If-Modified-Since, yesterday",
        "Accept-Language, ???",
        "Accept-Encoding, ;;;",
        "Cookie, ;=;=",
        "Authorization, Bearer",
        "traceparent, 00-x",
        "X-Forwarded-For, x y",
        "X-Forwarded-Proto, gopher",
        "X-Request-Id, <>",
        "Content-Language, ;"
    })
    void isNeverAtFaultForAHeaderThatMakesNoSense(String name, String value, CapturedOutput log) throws Exception {
        for (String path : new String[] {"/api/v1", "/api/v1/styles", "/nothing", "/v3/api-docs", "/livez"}) {
            assertThat(api.send(api.request(path).header(name, value).GET()).statusCode())
                    .as(path)
                    .isIn(200, 400, 404, 406, 416);
        }
        assertThat(api.draw(new Form().image(photo), name, value).statusCode()).isEqualTo(200);
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void refusesInWordsAlsoWhoeverAcceptsNonsense() throws Exception {
        HttpResponse<byte[]> answer = api.draw(new Form().field("style", "hayao"), "Accept", "null");

        assertProblem(answer, 400, "invalid-request", "\"image\"");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png",
        "image/jpeg",
        "IMAGE/PNG; x=y",
        "image/x-whatever",
        "application/octet-stream",
        "binary/octet-stream"
    })
    void drawsAPhotoThatIsTheWholeBody(String type) throws Exception {
        HttpResponse<byte[]> answer = body("/api/v1/cartoons?style=hayao&size=128&format=webp", "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.header(answer, "Content-Type")).isEqualTo("image/webp");
        assertThat(Api.header(answer, "Content-Disposition")).contains("cartoon-hayao.webp");
    }

    @Test
    void drawsAPhotoThatIsTheWholeBodyAndSaysNothingOfItself() throws Exception {
        assertThat(body("/api/v1/cartoons").statusCode()).isEqualTo(200);
    }

    @Test
    void takesOptionsOfAFormFromTheQueryToo() throws Exception {
        HttpResponse<byte[]> answer = api.send(api.request("/api/v1/cartoons?format=jpg")
                .header("Content-Type", Form.CONTENT_TYPE)
                .POST(BodyPublishers.ofByteArray(
                        new Form().image(photo).field("style", "Hayao").bytes())));

        assertThat(Api.header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(Api.header(answer, "Content-Disposition")).contains("hayao");
    }

    @ParameterizedTest
    @CsvSource({
        "styel, Did you mean \"style\"?",
        "Style, Did you mean \"style\"?",
        "sizes, Did you mean \"size\"?",
        "load_size, There is no field \"load_size\". The fields are: image",
        "'a\nb', \"a b\"",
        "image[], Did you mean \"image\"?",
        "file, There is no field \"file\". The fields are: image"
    })
    void refusesAFieldThatNobodyKnows(String name, String words) throws Exception {
        HttpResponse<byte[]> form = api.draw(new Form().image(photo).file(name, "x", "hayao".getBytes(UTF_8)));
        HttpResponse<byte[]> query = body(
                "/api/v1/cartoons?" + java.net.URLEncoder.encode(name, UTF_8) + "=hayao", "Content-Type", "image/png");

        if (!name.contains("\n")) {
            assertProblem(form, 400, "invalid-request", words);
        }
        assertProblem(query, 400, "invalid-request", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=%zz", "style=%FC", "size=128&=", "="})
    void refusesAQueryThatCannotBeRead(String query, @LocalServerPort int port, CapturedOutput log) throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send("POST /api/v1/cartoons?" + query + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\n"
                    + "Content-Length: " + photo.length + "\r\n\r\n");
            client.send(photo);

            RawClient.Answer answer = client.answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("urn:cartoonify:invalid-request", "The query of the address");
        }
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void refusesWordsInTheAddressForAPhoto() throws Exception {
        HttpResponse<byte[]> answer = body("/api/v1/cartoons?image=photo.png", "Content-Type", "image/png");

        assertProblem(answer, 400, "invalid-request", "The address has words in \"image\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "Deflate", "aws-chunked"})
    void refusesABodyThatIsEncoded(String encoding) throws Exception {
        for (String path : new String[] {"/api/v1/cartoons", "/transform", "/api/v1/jobs", "/api/v1/uploads"}) {
            HttpResponse<byte[]> answer = body(path, "Content-Type", "image/png", "Content-Encoding", encoding);

            assertProblem(answer, 415, "unsupported-body", "without a Content-Encoding");
            assertThat(Api.header(answer, "Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void takesABodyThatSaysItIsAsItIs() throws Exception {
        assertThat(body("/api/v1/cartoons", "Content-Type", "image/png", "Content-Encoding", "identity")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void overlooksAFileThatNobodyChose() throws Exception {
        assertThat(api.draw(new Form().file("image", "", new byte[0]).image(photo))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                api.draw(new Form().file("image", "", new byte[0])),
                400,
                "invalid-request",
                "The file in \"image\" is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my_app", "my_app:8080", "cartoonify_web.example_net:80"})
    void answersToTheNamesOfDockersServices(String host, @LocalServerPort int port) throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send("GET /api/v1/styles HTTP/1.1\r\nHost: " + host + "\r\n\r\n");

            assertThat(client.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void refusesAFieldThatIsSentTwice() throws Exception {
        Form form = new Form().image(photo).field("style", "hayao").field("style", "paprika");

        assertProblem(api.draw(form), 400, "invalid-request", "\"style\" once");
    }

    @Test
    void tellsAFileNameFromAFile() throws Exception {
        assertProblem(api.draw(new Form().field("image", "photo.jpg")), 400, "invalid-request", "@photo.jpg");
    }

    @Test
    void saysThatClientsSetTheBoundaryThemselves() throws Exception {
        HttpResponse<byte[]> answer = api.send(api.request("/api/v1/cartoons")
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofByteArray(new Form().image(photo).bytes())));

        assertProblem(answer, 400, "invalid-request", "do not set this header yourself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/x-www-form-urlencoded", "nonsense"})
    void namesWhatItTakesWhereTheBodyIsOfAnotherKind(String type) throws Exception {
        HttpResponse<byte[]> answer = body("/api/v1/cartoons", "Content-Type", type);

        assertProblem(answer, 415, "unsupported-body", "Accept");
        assertThat(Api.header(answer, "Accept")).contains("multipart/form-data", "image/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/transform", "/api/v1/uploads", "/api/v1/uploads/cartoons"})
    void takesNoYaml(String path) throws Exception {
        for (String type : new String[] {"application/yaml", "application/x-yaml", "text/yaml", "application/cbor"}) {
            HttpResponse<byte[]> answer = api.send(
                    api.request(path).header("Content-Type", type).POST(BodyPublishers.ofString("image: AAAA")));

            assertProblem(answer, 415, "unsupported-body", "Accept");
            assertThat(Api.header(answer, "Accept")).isEqualTo("application/json");
        }
    }

    @Test
    void readsNoMoreJsonThanAnyOrderNeeds() throws Exception {
        HttpResponse<byte[]> answer =
                api.post("/api/v1/uploads", "{\"bytes\": 1, \"contentType\": \"" + "a".repeat(70_000) + "\"}");

        assertProblem(answer, 413, "too-large", "bytes");
    }

    @Test
    void drawsForWhoeverBringsTheCookiesOfASingleSignOn() throws Exception {
        assertThat(api.draw(new Form().image(photo), "Cookie", "session=" + "a".repeat(9_000))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n",
                "GET /%%%% HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a|b<>c HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api%%2fv1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "CONNECT / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: nonsense\r\nContent-Length: 0\r\n\r\n"
            })
    void refusesInWordsAlsoWhatTheServerItselfCannotRead(String request, @LocalServerPort int port) throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send(request.formatted("a".repeat(40_000)));

            RawClient.Answer answer = client.answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.head()).containsIgnoringCase("content-type: application/problem+json");
            assertThat(answer.text())
                    .contains("\"type\":\"urn:cartoonify:invalid-request\"", "\"status\":400")
                    .doesNotContain("Tomcat", "java", "null");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Transfer-Encoding: gzip, chunked', a Transfer-Encoding other than chunked",
        "Expect: 200-ok, 100-continue"
    })
    void saysWhatItCannotDoForARequest(String header, String words, @LocalServerPort int port) throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.send("POST /api/v1/cartoons HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");

            RawClient.Answer answer = client.answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("urn:cartoonify:invalid-request", words);
        }
    }

    private HttpResponse<byte[]> body(String path, String... headers) throws Exception {
        var request = api.request(path).POST(BodyPublishers.ofByteArray(photo));
        return api.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String type, String words) {
        assertThat(response.statusCode()).as(new String(response.body(), UTF_8)).isEqualTo(status);
        assertThat(Api.header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Api.json(response).get("type").stringValue()).isEqualTo("urn:cartoonify:" + type);
        assertThat(Api.json(response).get("detail").stringValue()).contains(words);
    }
}
