package io.cartoonify.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.cartoonify.job.database.JobDatabase;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.database.NewJob;
import io.cartoonify.job.files.JobFiles;
import io.cartoonify.job.webhook.CallbackSettings;
import io.cartoonify.job.webhook.Callbacks;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * The running machinery: the database, and two schedulers on it. One has a thread for each job at work; the other does
 * what must not wait behind jobs.
 */
final class JobEngine implements AutoCloseable {
    private static final int MISSED_HEARTBEATS = 4;
    private static final int CHORE_THREADS = 2;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration CLEANING = Duration.ofSeconds(30);
    private static final double GROWTH = 4;

    private final JobDatabase database;
    private final JobTable table;
    private final JobCompletion completion;
    private final JobFiles files;
    private final JobFileCleanup cleanup;
    private final JobRunner runner;
    private final Scheduler jobs;
    private final Scheduler chores;
    private final CustomTask<Void> job;
    private boolean stopped;

    /** Opens nothing but the schedulers: they begin to look for work. */
    JobEngine(
            JobDatabase database,
            JobFiles files,
            JobDrawing drawing,
            Callbacks callbacks,
            CallbackSettings calls,
            JobSettings settings,
            Path work,
            int atOnce,
            MeterRegistry meters) {
        this.database = database;
        this.files = files;
        this.table = new JobTable(database.sql());
        OneTimeTask<Void> callback = callback(new CallbackSender(table, callbacks, meters), calls);
        this.completion =
                new JobCompletion(table, database.transactions(), id -> call(callback, id), settings.keep(), meters);
        this.cleanup = new JobFileCleanup(table, files);
        this.runner = new JobRunner(table, completion, files, cleanup, drawing, settings, work);
        this.job = Tasks.custom(TaskDescriptor.of("job", Void.class))
                .onFailureReschedule(FixedDelay.of(RETRY))
                .onDeadExecutionRevive()
                .execute((task, context) -> runner.run(task.getId()));
        Housekeeping cleaning = new Housekeeping(table, files, work, this::schedule);
        this.jobs =
                scheduler(database.source(), settings, "job_task", atOnce, job).build();
        this.chores = scheduler(database.source(), settings, "job_chore", CHORE_THREADS, callback)
                .startTasks(cleaning(cleaning, settings.keep()))
                .build();
    }

    private static SchedulerBuilder scheduler(
            DataSource source,
            JobSettings settings,
            String table,
            int threads,
            com.github.kagkarlsson.scheduler.task.Task<?> task) {
        return Scheduler.create(source, task)
                .tableName(table)
                .threads(threads)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .alwaysPersistTimestampInUTC()
                .failureLogging(LogLevel.DEBUG, false);
    }

    private static OneTimeTask<Void> callback(CallbackSender sender, CallbackSettings calls) {
        return Tasks.oneTime(TaskDescriptor.of("callback", Void.class))
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        calls.tries() - 1,
                        new FailureHandler.ExponentialBackoffFailureHandler<>(calls.firstWait(), GROWTH)))
                .execute((task, context) -> sender.send(task.getId()));
    }

    private static RecurringTask<Void> cleaning(Housekeeping cleaning, Duration keep) {
        Duration often = keep.dividedBy(4).compareTo(CLEANING) < 0 ? keep.dividedBy(4) : CLEANING;
        return Tasks.recurring(TaskDescriptor.of("cleaning", Void.class), FixedDelay.of(often))
                .execute((task, context) -> cleaning.clean());
    }

    void start() {
        jobs.start();
        chores.start();
    }

    JobTable table() {
        return table;
    }

    JobFiles files() {
        return files;
    }

    JobFileCleanup cleanup() {
        return cleanup;
    }

    JobCompletion completion() {
        return completion;
    }

    /** Makes the job findable, and has somebody do it: both or neither. */
    void queue(NewJob newJob, String options, Instant expires) {
        database.transactions().executeWithoutResult(status -> {
            table.queue(newJob, options, Instant.now(), expires);
            schedule(newJob.id());
        });
        jobs.triggerCheckForDueExecutions();
    }

    private void schedule(String id) {
        jobs.schedule(job.instance(id), Instant.now());
    }

    private void call(OneTimeTask<Void> callback, String id) {
        chores.schedule(callback.instance(id), Instant.now());
    }

    /** Gives what is being done back to other instances, and begins nothing more. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        runner.stop();
        jobs.stop();
        chores.stop();
    }

    /** Closes the database, too. */
    @Override
    public void close() {
        stop();
        runner.close();
        database.close();
    }
}
