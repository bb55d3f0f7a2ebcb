package io.cartoonify.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3ClientsTests {

    @Test
    void sendsOtherServersNoChecksumsThatTheyMayNotKnow() throws IOException {
        AtomicReference<String> headers = new AtomicReference<>();
        try (FakeS3 server = new FakeS3(exchange -> {
                    headers.set(exchange.getRequestHeaders().keySet().toString().toLowerCase(Locale.ROOT));
                    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
                S3Client s3 = S3Clients.connect(server.endpoint())) {
            s3.putObject(request -> request.bucket("photos").key("a"), RequestBody.fromString("a"));
        }
        assertThat(headers.get()).contains("host").doesNotContain("checksum", "x-amz-trailer");
    }
}
