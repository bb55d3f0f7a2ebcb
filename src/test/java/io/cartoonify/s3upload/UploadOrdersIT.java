package io.cartoonify.s3upload;

import io.cartoonify.inference.FakeStylizer;
import io.cartoonify.testing.Api;
import io.cartoonify.testing.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What is refused of photos by way of S3 before S3 is asked, which is not there. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.uploads=s3://studio",
            "cartoonify.uploads-endpoint=http://localhost:1",
            "cartoonify.limits.max-bytes=20MB"
        })
@Import(FakeStylizer.class)
class UploadOrdersIT {
    private Uploads uploads;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        uploads = new Uploads(new Api(port));
    }

    @Test
    void refusesAPhotoThatIsAnnouncedTooLarge() throws Exception {
        Uploads.assertProblem(uploads.ask((20 << 20) + 1, "image/jpeg"), 413, "too-large", "20480 KB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/heic", "text/html", ""})
    void refusesWhatIsAnnouncedAsNoImageThatIsReadHere(String contentType) throws Exception {
        Uploads.assertProblem(uploads.ask(1000, contentType), 415, "unsupported-image", "image/webp");
    }

    @Test
    void refusesAnAnnouncementWithoutALength() throws Exception {
        Uploads.assertProblem(uploads.ask(0, "image/jpeg"), 400, "invalid-request", "\"bytes\"");
    }

    @Test
    void refusesAnOrderWithoutAKey() throws Exception {
        Uploads.assertProblem(uploads.draw(null), 400, "invalid-request", "\"key\"");
    }
}
