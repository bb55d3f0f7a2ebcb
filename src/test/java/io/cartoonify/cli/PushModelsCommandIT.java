package io.cartoonify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.s3.S3Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import software.amazon.awssdk.services.s3.model.S3Object;

/** {@code java -jar cartoonify.jar push-models ...}, against a real S3 server. */
class PushModelsCommandIT {
    private static final Path POSTERIZE = Path.of("src/test/resources/bring-your-own/posterize");

    private static S3Server server;

    @TempDir
    private Path models;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server(S3Server.nowhere());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void sendsTheArchivesBeforeTheStyleAndNothingTwice() throws IOException {
        server.createBucket("fresh");
        FileSystemUtils.copyRecursively(POSTERIZE, models.resolve("posterize"));

        assertThat(push("s3://fresh/styles")).isZero();
        assertThat(push("s3://fresh/styles")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "posterize: sent posterize-fp32.pt, style.json",
                        "Pushed 1 of 1 styles to s3://fresh/styles/.",
                        "posterize: unchanged",
                        "Pushed 1 of 1 styles to s3://fresh/styles/.");
        assertThat(server.client().listObjectsV2(list -> list.bucket("fresh")).contents())
                .extracting(S3Object::key)
                .containsExactly("styles/posterize/posterize-fp32.pt", "styles/posterize/style.json");
    }

    @Test
    void sendsOnlyWhatChanged() throws IOException {
        server.createBucket("changing");
        FileSystemUtils.copyRecursively(POSTERIZE, models.resolve("posterize"));
        push("s3://changing");
        Path json = models.resolve("posterize/style.json");
        Files.writeString(json, Files.readString(json).replace("Posterize", "Poster"));

        assertThat(push("s3://changing")).isZero();

        assertThat(out.toString()).contains("posterize: sent style.json" + System.lineSeparator());
    }

    @Test
    void takesTheFolderOfOneStyleToo() {
        server.createBucket("single");

        assertThat(run(
                        POSTERIZE.toString(),
                        "s3://single",
                        "--endpoint",
                        server.endpoint().toString()))
                .isZero();
        assertThat(out.toString()).startsWith("posterize: sent");
    }

    @Test
    void sendsNothingOfAStyleThatNoReaderWouldTakeAndTheOthersStill() throws IOException {
        server.createBucket("mixed");
        FileSystemUtils.copyRecursively(POSTERIZE, models.resolve("posterize"));
        FileSystemUtils.copyRecursively(POSTERIZE, models.resolve("damaged"));
        Files.writeString(models.resolve("damaged/posterize-fp32.pt"), "damaged");

        assertThat(push("s3://mixed")).isEqualTo(1);

        assertThat(err.toString()).contains("damaged: posterize-fp32.pt", "its sha256 differs");
        assertThat(out.toString()).contains("Pushed 1 of 2 styles");
        assertThat(server.client().listObjectsV2(list -> list.bucket("mixed")).contents())
                .hasSize(2);
    }

    @Test
    void saysThatABucketIsMissing() throws IOException {
        FileSystemUtils.copyRecursively(POSTERIZE, models.resolve("posterize"));

        assertThat(push("s3://missing")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("posterize: There is no such bucket.");
    }

    @Test
    void saysThatItWasUsedWrongly() {
        assertThat(push("models")).isEqualTo(2);
        assertThat(err.toString()).contains("s3://bucket/prefix");
        assertThat(run("nowhere", "s3://models")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder nowhere.");
    }

    private int push(String url) {
        return run(models.toString(), url, "--endpoint", server.endpoint().toString());
    }

    private int run(String... arguments) {
        return new CommandLine(new PushModelsCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
