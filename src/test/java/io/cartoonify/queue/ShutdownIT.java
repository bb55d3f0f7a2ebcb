package io.cartoonify.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RunningJar;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packed jar is told to stop while it draws: one worker, so that the rest waits. */
class ShutdownIT {
    private static final int DRAWINGS = 8;

    @Test
    void finishesWhatItLetInAndRefusesTheRest() throws Exception {
        byte[] photo = Photos.read("rocket.jpg");
        try (RunningJar jar = new RunningJar("--cartoonify.inference.workers=1", "--cartoonify.limits.deadline=2m")) {
            Api api = new Api(jar.port());
            List<CompletableFuture<HttpResponse<byte[]>>> answers = Stream.generate(
                            () -> api.drawAside(new Form().image(photo).field("size", "2048")))
                    .limit(DRAWINGS)
                    .toList();
            // When one is through, all others are drawn or wait.
            CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
            assertThat(answers).filteredOn(CompletableFuture::isDone).hasSizeLessThan(DRAWINGS);

            jar.terminate();

            untilNotReady(api);
            HttpResponse<byte[]> refused = api.draw(new Form().image(photo).field("size", "64"));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Api.header(refused, "Retry-After")).isEqualTo("5");
            assertThat(Api.json(refused).get("detail").stringValue()).contains("stopping");
            assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(200);
            jar.awaitEnd();
        }
    }

    /** The signal takes a moment, and a drawing that slips in before it would wait for all the others. */
    private static void untilNotReady(Api api) throws Exception {
        while (api.get("/actuator/health/readiness").statusCode() == 200) {
            Thread.onSpinWait();
        }
    }
}
