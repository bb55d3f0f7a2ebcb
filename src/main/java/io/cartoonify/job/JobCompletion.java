package io.cartoonify.job;

import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobState;
import io.cartoonify.job.database.JobTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends jobs: together with the order to tell of it, so that neither is without the other. Thread-safe. */
final class JobCompletion {
    private final JobTable table;
    private final TransactionTemplate transactions;
    private final Consumer<String> tell;
    private final Duration keep;
    private final MeterRegistry meters;

    /** @param tell orders that the callback of a job be told, in the transaction */
    JobCompletion(
            JobTable table,
            TransactionTemplate transactions,
            Consumer<String> tell,
            Duration keep,
            MeterRegistry meters) {
        this.table = table;
        this.transactions = transactions;
        this.tell = tell;
        this.keep = keep;
        this.meters = meters;
    }

    /** Ends the job well; false if it is not this attempt's any more. */
    boolean finish(Job job, Job.Result result, @Nullable String report) {
        return end(
                job,
                JobState.DONE,
                () -> table.finish(job, result, report, Instant.now().plus(keep)));
    }

    /** Ends the job with words; false if it is not this attempt's any more. */
    boolean fail(Job job, Job.Failure failure) {
        return end(
                job,
                JobState.FAILED,
                () -> table.fail(job, failure, Instant.now().plus(keep)));
    }

    /** Ends a job that has not ended, wherever it runs; false if it has. */
    boolean cancel(Job job) {
        return end(job, JobState.CANCELLED, () -> table.cancel(job.id()));
    }

    /** A change of the table, which may come too late. */
    @FunctionalInterface
    private interface Change {
        boolean make();
    }

    private boolean end(Job job, JobState state, Change change) {
        boolean ended = Boolean.TRUE.equals(transactions.execute(status -> {
            boolean made = change.make();
            if (made && job.callback() != null) {
                tell.accept(job.id());
            }
            return made;
        }));
        if (ended) {
            meters.counter("cartoonify.jobs.ended", "kind", job.kind().id(), "state", state.id())
                    .increment();
        }
        return ended;
    }
}
