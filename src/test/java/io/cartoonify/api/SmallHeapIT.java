package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.HugePng;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RunningJar;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heap that a container of 1 GB has: photos of the largest size there is beside ordinary ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallHeapIT {
    private static final int ORDINARY = 10;

    @SuppressWarnings("NullAway.Init")
    private RunningJar jar;

    @SuppressWarnings("NullAway.Init")
    private Api api;

    @BeforeAll
    void start() throws Exception {
        jar = new RunningJar(
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx307m -XX:+UseSerialGC"),
                "--cartoonify.limits.queue=20",
                "--cartoonify.limits.deadline=10m");
        api = new Api(jar.port());
    }

    @AfterAll
    void stop() throws InterruptedException {
        jar.close();
    }

    @ParameterizedTest(name = "{0} x {1}, {2} bits, type {3}, interlaced {4}, size {5}")
    @CsvSource({
        "12000, 10000, 8, 2, false, 1080",
        "12000, 10000, 8, 6, false, 1080",
        "12000, 10000, 16, 6, false, 1080",
        "12000, 10000, 1, 0, false, 1080",
        "12000, 10000, 8, 3, true, 1080",
        "12000, 10000, 16, 6, true, full",
        "7000, 7000, 8, 6, false, full",
        "5000, 4000, 8, 2, false, full"
    })
    void twoHugePhotosAreDrawnOrRefusedAndAllOrdinaryOnesDrawn(
            int width, int height, int bits, int type, boolean interlaced, String size) throws Exception {
        byte[] huge = HugePng.of(width, height, bits, type, interlaced);
        List<CompletableFuture<HttpResponse<byte[]>>> large = Stream.generate(() ->
                        api.drawAside(new Form().image(huge).field("size", size).field("format", "jpeg")))
                .limit(2)
                .toList();
        byte[] photo = Photos.read("rocket.jpg");
        List<CompletableFuture<HttpResponse<byte[]>>> ordinary = Stream.generate(
                        () -> api.drawAside(new Form().image(photo).field("size", "450")))
                .limit(ORDINARY)
                .toList();

        assertThat(ordinary).extracting(answer -> answer.join().statusCode()).containsOnly(200);
        assertThat(large).extracting(answer -> answer.join().statusCode()).isSubsetOf(200, 413, 503);
    }

    @AfterEach
    void allMemoryIsBack() throws Exception {
        while (!meter("cartoonify_slots_used").equals("0.0")) {
            Thread.sleep(20);
        }
        assertThat(meter("cartoonify_memory_used_bytes")).isEqualTo("0.0");
        assertThat(api.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private String meter(String name) throws Exception {
        return new String(api.get("/actuator/prometheus").body(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
