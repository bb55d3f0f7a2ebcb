package io.cartoonify.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api.Form;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A client of the endpoints of jobs. */
public final class JobsApi {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<String> LAST = Set.of("done", "failed", "cancelled");

    private final Api api;
    private final String[] headers;

    /** @param headers names and values that each request has */
    public JobsApi(int port, String... headers) {
        this.api = new Api(port);
        this.headers = headers;
    }

    public HttpResponse<byte[]> post(Form form) throws IOException, InterruptedException {
        return send(api.request("/api/v1/jobs")
                .header("Content-Type", Form.CONTENT_TYPE)
                .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    /** Sends {@code zip} to be drawn, and gives the job's id. */
    public String album(byte[] zip) throws IOException, InterruptedException {
        return id(post(new Form().file("file", "trip.zip", zip).field("size", "64")));
    }

    /** The id of the job that was taken by {@code response}. */
    public static String id(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(202);
        return Api.json(response).get("id").asString();
    }

    public HttpResponse<byte[]> get(String id) throws IOException, InterruptedException {
        return send(api.request("/api/v1/jobs/" + id).GET());
    }

    public HttpResponse<byte[]> result(String id) throws IOException, InterruptedException {
        return send(api.request("/api/v1/jobs/" + id + "/result").GET());
    }

    public HttpResponse<byte[]> source(String id) throws IOException, InterruptedException {
        return send(api.request("/api/v1/jobs/" + id + "/source").GET());
    }

    public HttpResponse<byte[]> events(String id) throws IOException, InterruptedException {
        return send(api.request("/api/v1/jobs/" + id + "/events").GET());
    }

    public HttpResponse<byte[]> delete(String id) throws IOException, InterruptedException {
        return send(api.request("/api/v1/jobs/" + id).DELETE());
    }

    public String state(String id) throws IOException, InterruptedException {
        return Api.json(get(id)).get("state").asString();
    }

    /** Waits until the job has ended, and gives it. */
    public JsonNode end(String id) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode job = Api.json(get(id));
            if (job.has("state") && LAST.contains(job.get("state").asString())) {
                return job;
            }
            assertThat(Instant.now()).as("the job still is %s", job).isBefore(end);
            Thread.sleep(50);
        }
    }

    /** Waits until the job is being drawn and has got somewhere. */
    public void awaitProgress(String id) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Api.json(get(id)).get("progress").asDouble() == 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return api.send(request);
    }
}
