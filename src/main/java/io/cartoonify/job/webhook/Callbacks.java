package io.cartoonify.job.webhook;

import io.cartoonify.settings.InvalidSettingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those whom the operator allows. Redirects are not followed: they lead elsewhere. Thread-safe. */
@Component
public final class Callbacks {
    private static final int GONE = 410;

    private final CallbackSettings settings;
    private final AllowedHosts hosts;
    private final @Nullable Signature signature;
    private @Nullable HttpClient client;

    /** @throws InvalidSettingException if somebody may be told, and there is nothing to sign with */
    Callbacks(CallbackSettings settings) {
        this.settings = settings;
        this.hosts = new AllowedHosts(settings.hosts());
        this.signature = hosts.isEmpty() ? null : signature(settings.secret());
    }

    private static Signature signature(String secret) {
        try {
            return new Signature(secret);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    "cartoonify.jobs.callback.secret",
                    secret.isEmpty() ? "" : "...",
                    "must be whsec_ and 24 to 64 random bytes in base64, as from: echo whsec_$(openssl rand -base64 32)");
        }
    }

    /**
     * The address that {@code callback} is.
     *
     * @throws io.cartoonify.cartoon.order.InvalidRequestException if it is none, or may not be told
     */
    public URI check(String callback) {
        return hosts.check(callback);
    }

    /**
     * Sends a message.
     *
     * @param callback what {@link #check} has let pass; it may have been taken off the list since
     * @param id the same for each try
     * @param body JSON
     * @return whether the message is through: taken, or its receiver says that it wants no more
     * @throws IOException if there is no answer in time
     */
    public boolean send(String callback, String id, String body) throws IOException, InterruptedException {
        URI address = hosts.check(callback);
        if (signature == null) {
            throw new IllegalStateException("Nobody may be told");
        }
        Instant now = Instant.now();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(settings.time())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Cartoonify")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature.of(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status =
                client().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return status / 100 == 2 || status == GONE;
    }

    /** Made when it is first needed. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(settings.time())
                    .build();
        }
        return client;
    }
}
