package io.cartoonify.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RawClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The bytes that people's clients send, each in its own way: recorded, since a library would tidy them up. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FakeStylizer.class)
class ClientsIT {
    @LocalServerPort
    private int port;

    /**
     * How a client writes a form with a photo and the style hayao.
     *
     * @param name the client's
     * @param headers its own, the Content-Type among them
     * @param photo the header of the photo's part
     * @param field the header of the style's part
     */
    record Client(String name, String boundary, String headers, String photo, String field) {
        byte[] body() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(("--" + boundary + "\r\n" + photo + "\r\n\r\n").getBytes(UTF_8));
            body.writeBytes(Photos.png(64, 48, 0xff336699));
            body.writeBytes(("\r\n--" + boundary + "\r\n" + field + "\r\n\r\nhayao\r\n--" + boundary + "--\r\n")
                    .getBytes(UTF_8));
            return body.toByteArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Client> clients() {
        return Stream.of(
                new Client(
                        "curl -F image=@photo.png -F style=hayao",
                        "------------------------d74496d66958873e",
                        "User-Agent: curl/8.5.0\r\nAccept: */*\r\nContent-Type: multipart/form-data;"
                                + " boundary=------------------------d74496d66958873e",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"photo.png\"\r\nContent-Type: image/png",
                        "Content-Disposition: form-data; name=\"style\""),
                new Client(
                        "curl -F 'image=<photo.png;type=image/png'",
                        "------------------------d74496d66958873e",
                        "User-Agent: curl/8.5.0\r\nAccept: */*\r\nContent-Type: multipart/form-data;"
                                + " boundary=------------------------d74496d66958873e",
                        "Content-Disposition: form-data; name=\"image\"\r\nContent-Type: image/png",
                        "Content-Disposition: form-data; name=\"style\""),
                new Client(
                        "requests, fields as data",
                        "0b2c8a1d5c4e4a5f8d3f0e8a7b6c5d4e",
                        "User-Agent: python-requests/2.32.3\r\nAccept-Encoding: gzip, deflate\r\nAccept: */*\r\n"
                                + "Content-Type: multipart/form-data; boundary=0b2c8a1d5c4e4a5f8d3f0e8a7b6c5d4e",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"photo.png\"",
                        "Content-Disposition: form-data; name=\"style\""),
                new Client(
                        "requests, fields among the files",
                        "0b2c8a1d5c4e4a5f8d3f0e8a7b6c5d4e",
                        "User-Agent: python-requests/2.32.3\r\nAccept: */*\r\n"
                                + "Content-Type: multipart/form-data; boundary=0b2c8a1d5c4e4a5f8d3f0e8a7b6c5d4e",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"photo.png\"",
                        "Content-Disposition: form-data; name=\"style\"; filename=\"style\""),
                new Client(
                        "httpx",
                        "7e5d0b2d9b6d4c0f8a7b6c5d4e3f2a1b",
                        "User-Agent: python-httpx/0.28.1\r\nAccept: */*\r\n"
                                + "Content-Type: multipart/form-data; boundary=7e5d0b2d9b6d4c0f8a7b6c5d4e3f2a1b",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"upload\"\r\n"
                                + "Content-Type: application/octet-stream",
                        "Content-Disposition: form-data; name=\"style\""),
                new Client(
                        "aiohttp",
                        "5f0c2d9b6d4c0f8a7b6c5d4e3f2a1b00",
                        "User-Agent: Python/3.12 aiohttp/3.11.11\r\nAccept: */*\r\n"
                                + "Content-Type: multipart/form-data; boundary=5f0c2d9b6d4c0f8a7b6c5d4e3f2a1b00",
                        "Content-Type: application/octet-stream\r\nContent-Disposition: form-data; name=\"image\";"
                                + " filename=\"sm%C3%B8rrebr%C3%B8d.png\"; filename*=utf-8''sm%C3%B8rrebr%C3%B8d.png",
                        "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"style\""),
                new Client(
                        "fetch with FormData",
                        "----WebKitFormBoundaryePkpFF7tjBAqx29L",
                        "Origin: http://localhost\r\nAccept: */*\r\nSec-Fetch-Mode: cors\r\nContent-Type:"
                                + " multipart/form-data; boundary=----WebKitFormBoundaryePkpFF7tjBAqx29L",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"Foto \u00fc\u4e2d%22.png\"\r\n"
                                + "Content-Type: image/png",
                        "Content-Disposition: form-data; name=\"style\""),
                new Client(
                        "axios with form-data",
                        "--------------------------550411486932093486127983",
                        "Accept: application/json, text/plain, */*\r\nUser-Agent: axios/1.7.9\r\nContent-Type:"
                                + " multipart/form-data; boundary=--------------------------550411486932093486127983",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"photo.png\"\r\nContent-Type: image/png",
                        "Content-Disposition: form-data; name=\"style\""),
                new Client(
                        "Go's mime/multipart",
                        "f5f9d8d3f7c14b0a9f3c6d1e2b4a5968778695a4b3c2d1e0f0e1d2c3b4a5",
                        "User-Agent: Go-http-client/1.1\r\nContent-Type: multipart/form-data;"
                                + " boundary=f5f9d8d3f7c14b0a9f3c6d1e2b4a5968778695a4b3c2d1e0f0e1d2c3b4a5",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"pho\\\"to.png\"\r\n"
                                + "Content-Type: application/octet-stream",
                        "Content-Disposition: form-data; name=\"style\""),
                new Client(
                        "Java's Apache HttpClient",
                        "httpclient_boundary_9f4a7c1e-0b3d-4f6a-8c2e-1d5b7a9c3e0f",
                        "Accept: image/jpeg, image/png, image/webp, application/problem+json\r\nContent-Type:"
                                + " multipart/form-data; charset=ISO-8859-1;"
                                + " boundary=httpclient_boundary_9f4a7c1e-0b3d-4f6a-8c2e-1d5b7a9c3e0f",
                        "Content-Disposition: form-data; name=\"image\"; filename=\"photo.png\"\r\n"
                                + "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary",
                        "Content-Disposition: form-data; name=\"style\"\r\nContent-Type: text/plain; charset=ISO-8859-1\r\n"
                                + "Content-Transfer-Encoding: 8bit"),
                new Client(
                        ".NET's HttpClient",
                        "5a1f6e2c-8b7d-4c3e-9f0a-1b2c3d4e5f60",
                        "Content-Type: multipart/form-data; boundary=\"5a1f6e2c-8b7d-4c3e-9f0a-1b2c3d4e5f60\"",
                        "Content-Disposition: form-data; name=image; filename=photo.png; filename*=utf-8''photo.png",
                        "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=style"),
                new Client(
                        "Python's email library",
                        "===============5239021849375621894==",
                        "Content-Type: multipart/form-data; boundary================5239021849375621894==",
                        "MIME-Version: 1.0\r\nContent-Type: image/png\r\n"
                                + "Content-Disposition: form-data; name=\"image\"; filename=\"photo.png\"",
                        "Content-Disposition: form-data; name=\"style\""),
                new Client(
                        "lower-case headers",
                        "x",
                        "content-type: Multipart/Form-Data; Boundary=x",
                        "content-disposition: form-data; name=image; filename=photo.png",
                        "content-disposition: form-data; name=style"));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void isAnsweredWithADrawingInTheStyleItNames(Client client) throws IOException {
        byte[] body = client.body();

        RawClient.Answer answer = post(client.headers() + "\r\nContent-Length: " + body.length, body);

        assertDrawn(client.name(), answer);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void isAnsweredAsWellWhenItSendsInChunks(Client client) throws IOException {
        byte[] body = client.body();
        ByteArrayOutputStream chunked = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 100) {
            int length = Math.min(100, body.length - at);
            chunked.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
            chunked.write(body, at, length);
            chunked.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        chunked.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));

        assertDrawn(client.name(), post(client.headers() + "\r\nTransfer-Encoding: chunked", chunked.toByteArray()));
    }

    private RawClient.Answer post(String headers, byte[] body) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send("POST /api/v1/cartoons HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n");
            client.send(body);
            return client.answer();
        }
    }

    private static void assertDrawn(String client, RawClient.Answer answer) {
        List<String> head = answer.head().toLowerCase(Locale.ROOT).lines().toList();
        assertThat(answer.status()).as("%s: %s", client, answer.text()).isEqualTo(200);
        assertThat(head).contains("content-type: image/png");
        assertThat(head).anyMatch(line -> line.startsWith("content-disposition") && line.contains("-hayao.png"));
    }
}
