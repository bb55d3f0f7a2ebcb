package io.cartoonify.job;

import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.job.database.JobKind;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.database.NewJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.util.unit.DataSize;

/** Jobs for tests, without anybody who sent them. */
final class QueuedJobs {
    private QueuedJobs() {}

    /** Settings by which jobs are kept in {@code folder}. */
    static JobSettings settings(Path folder) {
        return new JobSettings(
                true,
                folder,
                "",
                null,
                Duration.ofHours(1),
                1,
                1,
                DataSize.ofMegabytes(1),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    /** Queues a clip in {@code table}, for a minute. */
    static void queue(JobTable table, String id) {
        Instant later = Instant.now().plusSeconds(60);
        table.reserve(id, null, Instant.now(), later);
        table.queue(new NewJob(id, JobKind.CLIP, null, CartoonOptions.NONE, null, 1), "{}", Instant.now(), later);
    }
}
