package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.HugeFiles;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RunningJar;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The heap that a container of 1 GB has: photos of the largest size there is beside ordinary ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallHeapIT {
    private static final int WIDTH = 12_000;
    private static final int HEIGHT = 10_000;
    private static final int ORDINARY = 10;
    private static final String ALL = "all";

    /** What has to be drawn, by the documented limits; all others may be too much for this heap. */
    private static final List<String> DRAWN = List.of(
            "JPEG", "JPEG, turned, with profile", "gray JPEG", "PNG of 1 bit", "WebP", "TIFF, turned", "HEIC", "AVIF");

    @SuppressWarnings("NullAway.Init")
    private RunningJar jar;

    @SuppressWarnings("NullAway.Init")
    private Api api;

    @BeforeAll
    void start() throws Exception {
        jar = new RunningJar(
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx307m -XX:+UseSerialGC"),
                "--cartoonify.limits.queue=20",
                "--cartoonify.limits.deadline=10m",
                "--cartoonify.decode.ffmpeg-time=10m");
        api = new Api(jar.port());
    }

    @AfterAll
    void stop() throws InterruptedException {
        jar.close();
    }

    static Stream<List<String>> several() {
        return Stream.of(
                List.of("JPEG", "JPEG, turned, with profile", "gray JPEG", "progressive JPEG"),
                List.of("PNG of 1 bit", "PNG with palette, interlaced", "WebP", "WebP, turned, with profile"),
                List.of("WebP with alpha", "WebP without loss", "GIF", "BMP in runs"),
                List.of("TIFF, turned", "TIFF with alpha", "faxed TIFF", "TIFF of JPEG strips"),
                List.of("HEIC", "AVIF"));
    }

    @ParameterizedTest
    @MethodSource("several")
    void twoHugePhotosOfEachKindAreDrawnOrRefusedAndAllOrdinaryOnesDrawn(List<String> kinds) throws Exception {
        drawBesideOrdinary(kinds, "450", WIDTH, HEIGHT);
    }

    static Stream<String> kinds() {
        String wanted = System.getProperty("huge", ALL);
        return HugeFiles.all().keySet().stream().filter(kind -> wanted.equals(ALL) || kind.matches(wanted));
    }

    /** Takes minutes: CONTRIBUTING tells how to run it, for all kinds or some. */
    @ParameterizedTest
    @MethodSource("kinds")
    @EnabledIfSystemProperty(named = "huge", matches = ".+")
    void anyHugePhotoIsDrawnOrRefusedAlone(String kind) throws Exception {
        byte[] file = HugeFiles.of(kind, WIDTH, HEIGHT);

        int status = api.draw(large(file, "1080")).statusCode();

        assertThat(status).isIn(200, 413);
        drawBesideOrdinary(List.of(kind), "1080", WIDTH, HEIGHT);
    }

    @Test
    void oneAloneIsDrawn() throws Exception {
        byte[] file = HugeFiles.of("JPEG, turned, with profile", WIDTH, HEIGHT);

        assertThat(api.draw(large(file, "1080")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPEG", "PNG of 16 bits with alpha, interlaced", "WebP with alpha", "CMYK TIFF"})
    void largePhotosAreDrawnAtTheirOwnSizeOrRefused(String kind) throws Exception {
        drawBesideOrdinary(List.of(kind), "full", WIDTH, HEIGHT);
        drawBesideOrdinary(List.of(kind), "full", 2000, 1500);
    }

    private void drawBesideOrdinary(List<String> kinds, String size, int width, int height) throws Exception {
        Map<CompletableFuture<HttpResponse<byte[]>>, String> large = new LinkedHashMap<>();
        for (String kind : kinds) {
            byte[] file = HugeFiles.of(kind, width, height);
            large.put(api.drawAside(large(file, size)), kind);
            large.put(api.drawAside(large(file, size)), kind);
        }
        List<CompletableFuture<HttpResponse<byte[]>>> ordinary = ordinary();

        assertThat(ordinary).extracting(answer -> answer.join().statusCode()).containsOnly(200);
        large.forEach((answer, kind) -> {
            int status = answer.join().statusCode();
            assertThat(status).as(kind).isIn(200, 413, 503);
            if (!size.equals("full") && DRAWN.contains(kind)) {
                assertThat(status).as(kind).isEqualTo(200);
            }
        });
    }

    private static Form large(byte[] file, String size) {
        return new Form().image(file).field("size", size).field("format", "jpeg");
    }

    private List<CompletableFuture<HttpResponse<byte[]>>> ordinary() throws IOException {
        byte[] photo = Photos.read("rocket.jpg");
        List<CompletableFuture<HttpResponse<byte[]>>> ordinary = new ArrayList<>();
        for (int i = 0; i < ORDINARY; i++) {
            ordinary.add(api.drawAside(new Form().image(photo).field("size", "300")));
        }
        return ordinary;
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
