package io.cartoonify.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service, over real HTTP. */
public final class Api {
    public static final String BOUNDARY = "----cartoonify";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    public Api(int port) {
        this.base = URI.create("http://localhost:" + port);
    }

    /** A multipart form, built field by field. */
    public static final class Form {
        public static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        public Form file(String name, String fileName, byte[] contents) {
            return part("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), contents);
        }

        public Form image(byte[] contents) {
            return file("image", "photo.jpg", contents);
        }

        public Form field(String name, String value) {
            return part("name=\"%s\"".formatted(name), value.getBytes(UTF_8));
        }

        private Form part(String disposition, byte[] contents) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                    .formatted(BOUNDARY, disposition)
                    .getBytes(UTF_8));
            body.writeBytes(contents);
            body.writeBytes("\r\n".getBytes(UTF_8));
            return this;
        }

        public byte[] bytes() {
            return (body.toString(ISO_8859_1) + "--" + BOUNDARY + "--\r\n").getBytes(ISO_8859_1);
        }
    }

    public HttpResponse<byte[]> draw(Form form, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = cartoons(form);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder cartoons(Form form) {
        return request("/api/v1/cartoons")
                .header("Content-Type", Form.CONTENT_TYPE)
                .POST(BodyPublishers.ofByteArray(form.bytes()));
    }

    /** Draws a small picture and does not wait for the answer. */
    public CompletableFuture<HttpResponse<byte[]>> drawAside() {
        try {
            return drawAside(new Form().image(Photos.png(64, 64, 0xffffffff)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws and does not wait for the answer. */
    public CompletableFuture<HttpResponse<byte[]>> drawAside(Form form) {
        return client.sendAsync(cartoons(form).build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> transform(String json) throws IOException, InterruptedException {
        return post("/transform", json);
    }

    public HttpResponse<byte[]> post(String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    public static BufferedImage picture(HttpResponse<byte[]> response) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(response.body())), "not a picture");
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
