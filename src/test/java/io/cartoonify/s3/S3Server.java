package io.cartoonify.s3;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server on this machine, in a process of its own. */
public final class S3Server implements AutoCloseable {
    private static final Path JAR = Path.of("target/s3mock.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static {
        // The server takes any, but the default chain must find some.
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    private final URI endpoint;
    private final Process process;
    private final S3Client client;

    /** Starts a server at {@code endpoint}, which was {@link #nowhere} before, and waits until it answers. */
    public S3Server(URI endpoint) throws IOException, InterruptedException {
        this.endpoint = endpoint;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The quick compiler and collector: it starts in half the time, and lives for seconds.
        process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString(),
                        "--http.port=" + endpoint.getPort(),
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(new File("target/s3mock.log"))
                .start();
        client = S3Clients.connect(endpoint);
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("The S3 server did not start; see target/s3mock.log");
            }
            Thread.sleep(100);
        }
    }

    /** An address where no server is yet. */
    public static URI nowhere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://localhost:" + socket.getLocalPort());
        }
    }

    private boolean isReady() {
        try {
            client.listBuckets();
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public S3Client client() {
        return client;
    }

    public void createBucket(String bucket) {
        client.createBucket(request -> request.bucket(bucket));
    }

    public void put(String bucket, String key, byte[] bytes) {
        client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        process.waitFor();
    }
}
