package io.cartoonify.job.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.s3.FakeS3;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import io.cartoonify.s3.S3Server;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Files of jobs in a real S3 server, also such as are too large for one request. */
class S3FilesIT {
    private static final int PART = 5 << 20;
    private static final S3Place PLACE = S3Place.of("s3://jobs/all");

    @SuppressWarnings("NullAway.Init")
    private static S3Server s3;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        s3 = new S3Server(S3Server.nowhere());
        s3.createBucket("jobs");
    }

    @AfterAll
    static void stop() throws Exception {
        s3.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART, PART + 1, 2 * PART, 3 * PART - 1})
    void areThereAsTheyWere(int bytes) throws Exception {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Path file = Files.write(folder.resolve("file"), content);
        S3Files files = new S3Files(s3.client(), PLACE, PART);

        files.put("job", "result", file);

        assertThat(files.fetch("job", "result", folder.resolve("copy"))).hasBinaryContent(content);
        assertThat(file).doesNotExist();
        assertThat(s3.client()
                        .listMultipartUploads(request -> request.bucket("jobs"))
                        .uploads())
                .isEmpty();
    }

    /** Amazon's, with a checksum of each part: it refuses them at the end if they were not announced. */
    @Test
    void areThereWithChecksums() throws Exception {
        byte[] content = new byte[PART + 1];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("file"), content);

        try (S3Client amazon = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.US_EAST_1)
                .endpointProvider(parameters -> CompletableFuture.completedFuture(Endpoint.builder()
                        .url(URI.create(s3.endpoint() + "/" + parameters.bucket()))
                        .build()))
                .build()) {
            new S3Files(amazon, PLACE, PART).put("job", "checked", file);
        }

        assertThat(new S3Files(s3.client(), PLACE).read("job", "checked")).isEqualTo(content);
        HeadObjectResponse head = s3.client()
                .headObject(
                        request -> request.bucket("jobs").key("all/job/checked").checksumMode(ChecksumMode.ENABLED));
        assertThat(head.checksumCRC32()).endsWith("-2");
    }

    @Test
    void leaveNothingInS3IfItFailsOnTheWay() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (FakeS3 failing = new FakeS3(exchange -> {
            exchange.getRequestBody().readAllBytes();
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            asked.add(exchange.getRequestMethod() + " " + query);
            byte[] answer = query.equals("uploads")
                    ? "<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>"
                            .getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
            exchange.sendResponseHeaders(
                    query.contains("partNumber=2") ? 403 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        })) {
            Path file = Files.write(folder.resolve("file"), new byte[2 * PART]);
            S3Files files = new S3Files(S3Clients.connect(failing.endpoint()), PLACE, PART);

            assertThatThrownBy(() -> files.put("job", "result", file)).isInstanceOf(S3FailedException.class);

            assertThat(asked).last().asString().isEqualTo("DELETE uploadId=one");
            assertThat(file).exists();
        }
    }
}
