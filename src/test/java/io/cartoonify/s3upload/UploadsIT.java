package io.cartoonify.s3upload;

import static io.cartoonify.testing.Api.header;
import static io.cartoonify.testing.Api.json;
import static io.cartoonify.testing.Api.picture;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.Differences;
import io.cartoonify.s3.S3Server;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.Uploads;
import io.cartoonify.web.body.BodyMemory;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Photos by way of S3, with the real engine and a real S3 server. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.uploads=s3://studio/large",
            "cartoonify.limits.max-bytes=20MB",
            "cartoonify.limits.upload-memory=18MB",
            "cartoonify.limits.max-answer=1KB"
        })
class UploadsIT {
    private static final int LARGER_THAN_LAMBDA_TAKES = 6 << 20;
    private static final int MEGABYTE = 1 << 20;

    @SuppressWarnings("NullAway.Init") // started before the settings are made
    private static S3Server s3;

    private Uploads uploads;

    @DynamicPropertySource
    static void startS3(DynamicPropertyRegistry settings) throws Exception {
        s3 = new S3Server(S3Server.nowhere());
        s3.createBucket("studio");
        settings.add("cartoonify.uploads-endpoint", s3::endpoint);
    }

    @AfterAll
    static void stopS3() throws Exception {
        s3.close();
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        uploads = new Uploads(new Api(port));
    }

    @ParameterizedTest
    @CsvSource({
        "jpeg, png, cartoon-hayao.png",
        "jpeg, jpeg, cartoon-hayao.jpg",
        "jpeg, webp, cartoon-hayao.webp",
        "png, webp, cartoon-hayao.webp"
    })
    void drawsAPhotoThatIsTooLargeForLambda(String source, String format, String name) throws Exception {
        byte[] photo = Photos.large(source);
        assertThat(photo.length).isGreaterThan(LARGER_THAN_LAMBDA_TAKES);
        String key = uploads.upload(photo, "image/" + source);

        HttpResponse<byte[]> answer = uploads.draw(key, "style", "hayao", "size", 600, "format", format);
        HttpResponse<byte[]> cartoon = uploads.get(answer);
        HttpResponse<byte[]> untouched = uploads.get(uploads.draw(key, "strength", 0.0, "size", 600, "format", format));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(cartoon, "Content-Type")).isEqualTo("image/" + format);
        assertThat(header(cartoon, "Content-Disposition")).isEqualTo("inline; filename=\"" + name + "\"");
        assertThat(picture(cartoon).getWidth()).isEqualTo(600);
        assertThat(Differences.between(picture(cartoon), picture(untouched)).mean())
                .isBetween(2.0, 60.0);
    }

    @Test
    void tellsWhatThePictureIsAndWhatTookHowLong() throws Exception {
        HttpResponse<byte[]> answer = uploads.draw(uploads.upload(Photos.read("coffee.jpg"), "image/jpeg"));
        HttpResponse<byte[]> cartoon = uploads.get(answer);

        JsonNode told = json(answer);
        BufferedImage picture = picture(cartoon);
        assertThat(told.get("contentType").stringValue()).isEqualTo("image/png");
        assertThat(told.get("bytes").intValue()).isEqualTo(cartoon.body().length);
        assertThat(told.get("width").intValue()).isEqualTo(picture.getWidth()).isEqualTo(1080);
        assertThat(told.get("height").intValue()).isEqualTo(picture.getHeight()).isEqualTo(720);
        assertThat(Instant.parse(told.get("expires").stringValue())).isAfter(Instant.now());
        assertThat(header(answer, "Location")).isEqualTo(told.get("url").stringValue());
        assertThat(header(answer, "Server-Timing"))
                .matches("fetch;dur=.*, queue;.*, decode;.*, draw;.*, encode;.*, store;dur=.*");
    }

    @Test
    void takesTheOptionsOfEveryOtherDrawing() throws Exception {
        String key = uploads.upload(Photos.read("coffee.jpg"), "image/jpeg");

        Uploads.assertProblem(uploads.draw(key, "size", -1), 400, "invalid-request", "size must be");
        Uploads.assertProblem(uploads.draw(key, "colors", "blue"), 400, "invalid-request", "style, photo");
        Uploads.assertProblem(uploads.draw(key, "style", "disney"), 404, "unknown-style", "shinkai");
    }

    @Test
    void refusesAPhotoThatIsLargerThanWasAnnounced() throws Exception {
        String key = uploads.upload(new byte[20 * MEGABYTE + 1], 1000, "image/jpeg");

        Uploads.assertProblem(uploads.draw(key), 413, "too-large", "18432 KB");
    }

    @Test
    void refusesAPhotoThatNeverHasRoomInMemoryBeforeItIsUploaded() throws Exception {
        Uploads.assertProblem(uploads.ask(19 * MEGABYTE, "image/jpeg"), 413, "too-large", "18432 KB");
    }

    @Test
    void refusesAPhotoThatHasNoRoomInMemoryNowAndForgetsThoseThatWereDrawn(@Autowired BodyMemory memory)
            throws Exception {
        String key = uploads.upload(new byte[10 * MEGABYTE], "image/jpeg");

        try (BodyMemory.Share other = memory.share()) {
            other.take(10 * MEGABYTE);
            Uploads.assertProblem(uploads.draw(key), 503, "service-full", "uploads");
        }
        for (int i = 0; i < 3; i++) {
            Uploads.assertProblem(uploads.draw(key), 415, "unsupported-image", "no image");
        }
    }

    @Test
    void refusesAPhotoThatIsDamaged() throws Exception {
        byte[] photo = Photos.read("coffee.jpg");
        String key = uploads.upload(Arrays.copyOf(photo, photo.length / 2), "image/jpeg");

        Uploads.assertProblem(uploads.draw(key), 422, "damaged-image", "cut short or damaged");
    }

    @Test
    void knowsNoPhotoThatWasNotUploaded() throws Exception {
        String key = json(uploads.ask(1000, "image/jpeg")).get("key").stringValue();

        Uploads.assertProblem(uploads.draw(key), 404, "unknown-upload", "upload it first");
    }

    @Test
    void knowsNoPhotoThatIsDeleted() throws Exception {
        String key = uploads.upload(Photos.read("coffee.jpg"), "image/jpeg");
        s3.client().deleteObject(request -> request.bucket("studio").key("large/uploads/" + key));

        Uploads.assertProblem(uploads.draw(key), 404, "unknown-upload", "deleted");
    }

    @Test
    void knowsNoPhotoByAKeyThatWasTamperedWith() throws Exception {
        String key = uploads.upload(Photos.read("coffee.jpg"), "image/jpeg");
        String later = "fffffff0" + key.substring(8);
        String other = key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0");

        Uploads.assertProblem(uploads.draw(later), 404, "unknown-upload", "no photo under this key");
        Uploads.assertProblem(uploads.draw(other), 404, "unknown-upload", "no photo under this key");
    }

    @Test
    void knowsNoPhotoByAKeyThatHasExpired() throws Exception {
        String expired = "00000001-" + "0".repeat(32);
        s3.put("studio", "large/uploads/" + expired, Photos.read("coffee.jpg"));

        Uploads.assertProblem(uploads.draw(expired), 404, "unknown-upload", "expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "../../models/secret", "secret", "", "/"})
    void readsNoOtherFile(String key) throws Exception {
        s3.put("studio", "large/secret", Photos.read("coffee.jpg"));
        s3.put("studio", "large/uploads/secret", Photos.read("coffee.jpg"));
        s3.put("studio", "models/secret", Photos.read("coffee.jpg"));

        Uploads.assertProblem(uploads.draw(key), 404, "unknown-upload", "no upload's key");
    }

    @Test
    void saysWhenS3IsAwayAndDrawsWhenItIsBack() throws Exception {
        String before = uploads.upload(Photos.read("coffee.jpg"), "image/jpeg");
        s3.close();
        HttpResponse<byte[]> away = uploads.draw(before);
        s3 = new S3Server(s3.endpoint());
        HttpResponse<byte[]> withoutBucket = uploads.draw(before);
        s3.createBucket("studio");

        Uploads.assertProblem(away, 503, "uploads-away", "Ask again when Retry-After says.");
        assertThat(header(away, "Retry-After")).isEqualTo("10");
        Uploads.assertProblem(withoutBucket, 503, "uploads-away", "Ask again when Retry-After says.");
        String after = uploads.upload(Photos.read("coffee.jpg"), "image/jpeg");
        assertThat(uploads.draw(after).statusCode()).isEqualTo(201);
    }
}
