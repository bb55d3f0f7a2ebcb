package io.cartoonify.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.files.JobFiles;
import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.s3.S3FailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Begins jobs, ends them, and gives them back where this process ends before they do. Thread-safe. */
final class JobRunner {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final JsonMapper JSON = new JsonMapper();
    /** When a job is gone on with whose place in S3 was away. */
    private static final Duration AWAY = Duration.ofSeconds(5);
    /** Names of passed over files that are told with the job; all are in its result. */
    private static final int NAMES_TOLD = 100;

    private final JobTable table;
    private final JobCompletion completion;
    private final JobFiles files;
    private final JobFileCleanup cleanup;
    private final JobDrawing drawing;
    private final JobSettings settings;
    private final Path work;
    private final Retries retries;
    private final Set<JobRun> runs = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jobs-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    /** @param work the folder for files that are worked on */
    JobRunner(
            JobTable table,
            JobCompletion completion,
            JobFiles files,
            JobFileCleanup cleanup,
            JobDrawing drawing,
            JobSettings settings,
            Path work) {
        this.table = table;
        this.completion = completion;
        this.files = files;
        this.cleanup = cleanup;
        this.drawing = drawing;
        this.settings = settings;
        this.work = work;
        this.retries = new Retries(table, files, () -> stopping);
    }

    /**
     * Does the job of {@code id}, as far as it goes.
     *
     * @return what the scheduler is to do then
     * @throws RuntimeException if the database is away; the scheduler will try again
     */
    CompletionHandler<Void> run(String id) {
        Optional<Job> begun = stopping ? Optional.empty() : table.begin(id);
        if (stopping) {
            begun.ifPresent(table::handOver);
            return again();
        } else if (begun.isEmpty()) {
            // It has ended, and perhaps its instance died before it had tidied up.
            cleanup.tidy(id);
            return (complete, operations) -> operations.remove();
        } else if (begun.get().tries() > settings.tries()) {
            log.warn("A job is given up: this service ended {} times while it was drawn", settings.tries());
            completion.fail(begun.get(), JobFailure.givenUp(settings.tries()));
            return (complete, operations) -> operations.remove();
        }
        return run(begun.get());
    }

    private CompletionHandler<Void> run(Job job) {
        Path folder = work.resolve(job.id() + "-" + job.attempt());
        JobRun run = new JobRun(table, job, clock);
        runs.add(run);
        try {
            if (stopping) {
                run.handOver();
            }
            JobOutput output = draw(run, folder);
            run.close();
            finish(job, output);
            return (complete, operations) -> operations.remove();
        } catch (Throwable e) { // an Error, too, ends this job alone
            run.close();
            return failed(run, e);
        } finally {
            runs.remove(run);
            JobFileCleanup.delete(folder);
        }
    }

    private JobOutput draw(JobRun run, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return drawing.draw(run, files, folder);
    }

    /** Keeps the result, then ends the job: nobody finds a job that is done without its result. */
    private void finish(Job job, JobOutput output) throws IOException {
        String name = "result-" + job.attempt();
        long bytes = Files.size(output.file());
        retries.keep(job, name, output.file());
        String report = output.report() == null
                ? null
                : JSON.writeValueAsString(output.report().cut(NAMES_TOLD));
        Job.Result result = new Job.Result(name, output.name(), output.mediaType(), bytes);
        if (retries.change(() -> completion.finish(job, result, report))) {
            cleanup.tidy(job.id());
        } else {
            cleanup.clean(job, name);
        }
    }

    private CompletionHandler<Void> failed(JobRun run, Throwable fault) {
        Job job = run.job();
        if (run.isLost()) {
            return lost(job);
        } else if (stopping || fault instanceof ServiceFullException) {
            table.handOver(job);
            return again();
        } else if (fault instanceof DataAccessException || fault instanceof TransactionException) {
            throw (RuntimeException) fault;
        } else if (fault instanceof S3FailedException s3 && s3.mayPass()) {
            log.warn("A job is gone on with later: {}", fault.getMessage());
            table.handOver(job);
            return (complete, operations) ->
                    operations.reschedule(complete, Instant.now().plus(AWAY));
        }
        if (!retries.change(() -> table.runs(job))) { // what is missing was deleted with the job
            return lost(job);
        }
        Job.Failure failure = JobFailure.of(fault);
        if (retries.change(() -> completion.fail(job, failure))) {
            cleanup.tidy(job.id());
            return (complete, operations) -> operations.remove();
        }
        return lost(job);
    }

    /** Somebody cancelled the job, and nothing of it may stay; or it was begun elsewhere, and is not ours to touch. */
    private CompletionHandler<Void> lost(Job job) {
        boolean ended = table.find(job.id()).map(now -> now.state().isLast()).orElse(true);
        if (!ended) {
            return (complete, operations) -> {};
        }
        cleanup.clean(job, "result-" + job.attempt());
        return (complete, operations) -> operations.remove();
    }

    private static CompletionHandler<Void> again() {
        return (complete, operations) -> operations.reschedule(complete, Instant.now());
    }

    /** Has all work end now, for other instances to go on with it. */
    void stop() {
        stopping = true;
        runs.forEach(JobRun::handOver);
    }

    void close() {
        clock.shutdownNow();
    }
}
