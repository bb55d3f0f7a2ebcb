package io.cartoonify.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends its photos by way of S3. */
public final class Uploads {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Api api;

    public Uploads(Api api) {
        this.api = api;
    }

    /** Asks where to upload a photo. */
    public HttpResponse<byte[]> ask(long bytes, String contentType) throws IOException, InterruptedException {
        return api.post("/api/v1/uploads", JSON.writeValueAsString(Map.of("bytes", bytes, "contentType", contentType)));
    }

    /** Uploads {@code photo}, and gives its key. */
    public String upload(byte[] photo, String contentType) throws IOException, InterruptedException {
        return upload(photo, photo.length, contentType);
    }

    /** Uploads {@code photo} although another length was announced, and gives its key. */
    public String upload(byte[] photo, long announced, String contentType) throws IOException, InterruptedException {
        JsonNode link = Api.json(ask(announced, contentType));
        HttpRequest put = HttpRequest.newBuilder(URI.create(link.get("url").stringValue()))
                // The client makes Content-Length of the photo itself.
                .header("Content-Type", link.at("/headers/content-type").stringValue())
                .method(link.get("method").stringValue(), BodyPublishers.ofByteArray(photo))
                .build();
        assertThat(client.send(put, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        return link.get("key").stringValue();
    }

    /** Has the photo of {@code key} drawn, with {@code options} by name and value in turns. */
    public HttpResponse<byte[]> draw(@Nullable String key, Object... options) throws IOException, InterruptedException {
        Map<String, Object> order = new HashMap<>();
        order.put("key", key);
        for (int i = 0; i < options.length; i += 2) {
            order.put((String) options[i], options[i + 1]);
        }
        return api.post("/api/v1/uploads/cartoons", JSON.writeValueAsString(order));
    }

    /** Gets the picture that {@code answer} links to. */
    public HttpResponse<byte[]> get(HttpResponse<byte[]> answer) throws IOException, InterruptedException {
        URI url = URI.create(Api.json(answer).get("url").stringValue());
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
    }

    /** Checks that {@code response} is a problem in words that help, and tells nothing of where photos are. */
    public static void assertProblem(HttpResponse<byte[]> response, int status, String type, String words) {
        assertThat(new String(response.body(), UTF_8)).doesNotContain("Exception", "localhost", "studio", "software.");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Api.header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Api.json(response).get("type").stringValue()).isEqualTo("urn:cartoonify:" + type);
        assertThat(Api.json(response).get("detail").stringValue()).contains(words);
    }
}
