package io.cartoonify.s3upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import io.cartoonify.queue.Deadline;
import io.cartoonify.s3.FakeS3;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import io.cartoonify.web.refusal.UploadStoreUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import software.amazon.awssdk.services.s3.S3Client;

/** What becomes of a photo when S3 misbehaves. */
@Timeout(20)
class UploadBucketTests {
    private static final UploadKey KEY = UploadKey.create(Instant.now());

    private final BodyLimits limits = Binder.get(
                    new MockEnvironment().withProperty("cartoonify.limits.max-bytes", "1MB"))
            .bind("cartoonify.limits", BodyLimits.class)
            .get();
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void isNotWaitedForWhenS3IsSilent() throws Exception {
        assertThatThrownBy(() -> read(exchange -> await(), Duration.ofSeconds(1)))
                .isInstanceOf(UploadStoreUnavailableException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void isNotWaitedForWhenItComesInDrops() throws Exception {
        HttpHandler drops = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                pause();
            }
        };

        assertThatThrownBy(() -> read(drops, Duration.ofSeconds(1)))
                .isInstanceOf(UploadStoreUnavailableException.class);
    }

    @Test
    void isNotTakenWhenItBreaksOff() {
        HttpHandler half = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[500]);
            exchange.close();
        };

        assertThatThrownBy(() -> read(half, Duration.ofSeconds(10)))
                .isInstanceOf(UploadStoreUnavailableException.class);
    }

    @Test
    void isOfNoUseToAClientThatHasLeft() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> read(exchange -> await(), Duration.ofSeconds(10)))
                .isInstanceOf(InterruptedException.class);
    }

    private byte[] read(HttpHandler behaviour, Duration time) throws Exception {
        try (FakeS3 server = new FakeS3(behaviour);
                S3Client s3 = S3Clients.connect(server.endpoint());
                BodyMemory.Share room = new BodyMemory(limits).share()) {
            return new UploadBucket(s3, S3Place.of("s3://studio"), limits).read(KEY, room, Deadline.in(time));
        } finally {
            over.countDown();
        }
    }

    private void await() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
