package io.cartoonify.model.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.cartoonify.s3.FakeS3;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import io.cartoonify.testing.Digits;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

class S3ReaderTests {
    private static final S3Place PLACE = S3Place.of("s3://models");

    @Test
    void asksForARangeInDigitsThatAServerReads() throws IOException {
        AtomicReference<String> range = new AtomicReference<>();
        try (Digits digits = Digits.arabic();
                FakeS3 server = new FakeS3(exchange -> {
                    range.set(exchange.getRequestHeaders().getFirst("Range"));
                    answer(exchange);
                });
                S3Client s3 = S3Clients.connect(server.endpoint())) {
            new S3Reader(s3, PLACE).read("ink.pt", null, 0, 10);
        }
        assertThat(range).hasValue("bytes=0-9");
    }

    @Test
    void saysThatAServerIgnoresRanges() throws IOException {
        try (FakeS3 server = new FakeS3(S3ReaderTests::answer);
                S3Client s3 = S3Clients.connect(server.endpoint())) {
            ParallelDownload download = new ParallelDownload(new S3Reader(s3, PLACE), 10);

            assertThatThrownBy(() -> download.fetch("ink.pt"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does not send parts of files");
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 3);
        exchange.getResponseBody().write(new byte[3]);
        exchange.close();
    }
}
