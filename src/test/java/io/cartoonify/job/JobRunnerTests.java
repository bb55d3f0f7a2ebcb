package io.cartoonify.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.job.database.DatabaseSettings;
import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobDatabase;
import io.cartoonify.job.database.JobState;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.files.S3Files;
import io.cartoonify.s3.FakeS3;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Jobs whose file is missing, with a real database. */
@ExtendWith(OutputCaptureExtension.class)
class JobRunnerTests {
    @TempDir
    Path folder;

    private JobDatabase database;
    private JobTable table;

    @BeforeEach
    void open() {
        database = JobDatabase.open(folder, new DatabaseSettings("", "", ""), 1);
        table = new JobTable(database.sql());
        QueuedJobs.queue(table, "job");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void failWithALineInTheLog(CapturedOutput log) throws Exception {
        run(() -> {});

        assertThat(table.find("job")).map(Job::state).contains(JobState.FAILED);
        assertThat(log.getOut()).contains("A job failed");
    }

    /** Its files go with it, and perhaps just before they are fetched. */
    @Test
    void areNoFaultIfTheyWereCancelledMeanwhile(CapturedOutput log) throws Exception {
        run(() -> assertThat(table.cancel("job")).isTrue());

        assertThat(table.find("job")).map(Job::state).contains(JobState.CANCELLED);
        assertThat(log.getOut()).doesNotContain("A job failed");
    }

    /** Runs the job from a store that has nothing of it, and does {@code meanwhile} when it is asked. */
    @SuppressWarnings("NullAway") // nothing is drawn
    private void run(Runnable meanwhile) throws Exception {
        try (FakeS3 s3 = new FakeS3(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/source")) {
                meanwhile.run();
            }
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        })) {
            S3Files files = new S3Files(S3Clients.connect(s3.endpoint()), S3Place.of("s3://jobs"));
            JobCompletion completion = new JobCompletion(
                    table, database.transactions(), id -> {}, Duration.ofHours(1), new SimpleMeterRegistry());
            JobRunner runner = new JobRunner(
                    table,
                    completion,
                    files,
                    new JobFileCleanup(table, files),
                    new JobDrawing(null, null, null, null),
                    QueuedJobs.settings(folder),
                    folder.resolve("work"));

            var unused = runner.run("job");

            runner.close();
        }
    }
}
