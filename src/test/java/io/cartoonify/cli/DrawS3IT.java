package io.cartoonify.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.Cartoonify;
import io.cartoonify.bulk.S3Results;
import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.s3.S3Place;
import io.cartoonify.s3.S3Server;
import io.cartoonify.testing.Photos;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.services.s3.model.S3Object;

/** {@code draw s3://... --to s3://...}, with the real engine and a real S3 server. */
@ExtendWith(OutputCaptureExtension.class)
class DrawS3IT {
    private static S3Server server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server(S3Server.nowhere());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void drawsABucketIntoAnotherAndNothingTwice(CapturedOutput log) throws IOException {
        server.createBucket("photos");
        server.createBucket("cartoons");
        for (String key :
                List.of("2026/a.jpg", "2026/März & April/b+c d.jpg", "2026/._a.jpg", "2026/a.jpg.xmp", "b.jpg")) {
            server.put("photos", key, Photos.read("rocket.jpg"));
        }
        server.put("photos", "2026/bad.jpg", "no photo".getBytes());

        assertThat(draw("s3://photos/2026", "s3://cartoons/drawn")).isEqualTo(1);
        Map<String, String> first = keys("cartoons");
        assertThat(draw("s3://photos/2026", "s3://cartoons/drawn")).isEqualTo(1);

        assertThat(first.keySet())
                .hasSize(2)
                .anyMatch(key -> key.matches("drawn/a-shinkai-[0-9a-f]{16}\\.png"))
                .anyMatch(key -> key.matches("drawn/März & April/b\\+c d-shinkai-[0-9a-f]{16}\\.png"));
        assertThat(keys("cartoons")).isEqualTo(first);
        assertThat(log.getErr()).contains("s3://photos/2026/bad.jpg: This is no image");
        assertThat(log.getOut()).contains("2 drawn, 0 skipped, 1 failed.", "0 drawn, 2 skipped, 1 failed.");
    }

    /** The drawings lie among the photos. */
    @Test
    void drawsNoDrawings() throws IOException {
        server.createBucket("mixed");
        server.put("mixed", "trip/a.jpg", Photos.read("rocket.jpg"));

        server.put("mixed", "cartoons/trip/old.png", Photos.read("rocket.jpg"));

        assertThat(draw("s3://mixed", "s3://mixed/cartoons")).isZero();
        assertThat(keys("mixed")).hasSize(3);
        assertThat(draw("s3://mixed/cartoons", "s3://mixed/cartoons/")).isEqualTo(2);
    }

    @Test
    void drawsFromS3IntoAFolderAndBack() throws IOException {
        server.createBucket("back");
        server.put("back", "in/trip/a.jpg", Photos.read("rocket.jpg"));

        assertThat(draw("s3://back/in", folder.toString())).isZero();
        assertThat(folder.resolve("trip/a-shinkai-64.png")).exists();
        assertThat(draw(folder.toString(), "s3://back/out")).isZero();
        assertThat(keys("back")).hasSize(2);
    }

    /** Of two workers on one photo the slower finds the drawing there, and nobody reads half of one. */
    @Test
    void putsADrawingOnce() throws IOException {
        server.createBucket("once");
        S3Results results = new S3Results(server.client(), S3Place.of("s3://once"));

        assertThat(results.putNew("a.png", cartoon(1))).isTrue();
        assertThat(results.putNew("a.png", cartoon(2))).isFalse();
        assertThat(server.client()
                        .getObjectAsBytes(request -> request.bucket("once").key("a.png"))
                        .asByteArray())
                .containsExactly(1);
    }

    @Test
    void saysWhatIsWrongWithABucketAndWhetherToTryAgain(CapturedOutput log) throws IOException {
        assertThat(draw("s3://missing", folder.toString())).isEqualTo(1);
        assertThat(log.getErr()).contains("There is no such bucket.");
        assertThat(run("s3://photos", folder.toString(), S3Server.nowhere().toString()))
                .isEqualTo(3);
        assertThat(log.getErr()).contains("S3 cannot be reached");
    }

    @Test
    void refusesSeveralSourcesWhereNamesWouldMeet() {
        assertThat(Commands.run(Cartoonify.class, "draw", "a", "b", "--to", "s3://cartoons"))
                .isEqualTo(2);
    }

    private static int draw(String from, String to) {
        return run(from, to, server.endpoint().toString());
    }

    private static int run(String from, String to, String endpoint) {
        return Commands.run(
                Cartoonify.class, "draw", from, "--to", to, "--endpoint", endpoint, "--size", "64", "--skip-existing");
    }

    private static Cartoon cartoon(int content) {
        return new Cartoon(new byte[] {(byte) content}, ImageFormat.PNG, 1, 1, List.of());
    }

    /** ETags by key. */
    private static Map<String, String> keys(String bucket) {
        return server.client().listObjectsV2(list -> list.bucket(bucket)).contents().stream()
                .collect(toMap(S3Object::key, S3Object::eTag));
    }
}
