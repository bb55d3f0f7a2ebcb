package io.cartoonify.web.body;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads with too many bytes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadLimitIT {
    private static final int MEGABYTE = 1 << 20;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cartoons", "/transform"})
    void answersWhileTheClientIsStillSending(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: " + 80 * MEGABYTE + "\r\n\r\n")
                    .getBytes(US_ASCII));
            out.write(new byte[MEGABYTE]);
            out.flush();

            assertThat(statusLine(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void letsAClientThatSendsEverythingFirstReadTheAnswer() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/cartoons HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + 80 * MEGABYTE
                            + "\r\n\r\n")
                    .getBytes(US_ASCII));
            byte[] megabyte = new byte[MEGABYTE];
            for (int i = 0; i < 80; i++) {
                out.write(megabyte);
            }
            out.flush();

            assertThat(statusLine(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cartoons", "/transform"})
    void refusesAnUploadOfUnknownLengthOnceItIsTooLong(String path) throws Exception {
        Api api = new Api(port);
        String start = path.equals("/transform")
                ? "{\"image\": \""
                : "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n\r\n";
        byte[] body = (start + "A".repeat(80 * MEGABYTE)).getBytes(US_ASCII);

        HttpResponse<byte[]> response = api.send(api.request(path)
                .header(
                        "Content-Type",
                        path.equals("/transform") ? "application/json" : "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Api.json(response).get("type").stringValue()).isEqualTo("urn:cartoonify:too-large");
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
    }
}
