package io.cartoonify.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.job.database.DatabaseSettings;
import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobDatabase;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.files.S3Files;
import io.cartoonify.s3.FakeS3;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What is done while S3 is away, with a real database. */
class RetriesTests {
    @TempDir
    static Path folder;

    private static JobDatabase database;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger(Integer.MAX_VALUE);
    private FakeS3 s3;
    private JobTable table;
    private Job job;
    private Retries retries;
    private Path result;

    @BeforeAll
    static void open() {
        database = JobDatabase.open(folder, new DatabaseSettings("", "", ""), 1);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin(TestInfo test) throws Exception {
        String id = test.getDisplayName();
        table = new JobTable(database.sql());
        QueuedJobs.queue(table, id);
        job = table.begin(id).orElseThrow();
        s3 = new FakeS3(exchange -> {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(failures.getAndDecrement() > 0 ? 503 : 200, -1);
            exchange.close();
        });
        S3Files files = new S3Files(S3Clients.connect(s3.endpoint()), S3Place.of("s3://jobs"));
        retries = new Retries(table, files, stopping::get);
        result = Files.createFile(folder.resolve(id));
    }

    @AfterEach
    void end() {
        s3.close();
    }

    /** More failures than the SDK bears. */
    @Test
    void keepsAResultOnceS3IsBack() throws Exception {
        failures.set(5);

        retries.keep(job, "result", result);

        assertThat(failures).hasNegativeValue();
        assertThat(result).doesNotExist();
    }

    @Test
    void endsWithTheProcess() {
        stopping.set(true);

        assertThatThrownBy(() -> retries.keep(job, "result", result)).isInstanceOf(S3FailedException.class);
        assertThat(result).exists();
    }

    @Test
    void endsWithTheJob() {
        table.cancel(job.id());

        assertThatThrownBy(() -> retries.keep(job, "result", result)).isInstanceOf(S3FailedException.class);
    }
}
