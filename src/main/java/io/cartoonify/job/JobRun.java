package io.cartoonify.job;

import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobTable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One attempt at a job, while a thread is at it: writes its progress into the database, and stops it when the database
 * says that the job was cancelled or begun elsewhere. So a job ends within a second of its cancellation wherever it runs.
 */
final class JobRun implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JobRun.class);
    private static final int INTERVAL_MS = 250;

    private final Thread thread = Thread.currentThread();
    private final JobTable table;
    private final Job job;
    private final ScheduledFuture<?> looks;
    private volatile double progress;
    private double written;
    private volatile boolean lost;
    private volatile boolean handedOver;
    private boolean over;

    /** Begins to watch the calling thread's work at {@code job}. */
    JobRun(JobTable table, Job job, ScheduledExecutorService clock) {
        this.table = table;
        this.job = job;
        this.looks = clock.scheduleWithFixedDelay(this::look, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    Job job() {
        return job;
    }

    /**
     * Takes down how far the work is, from 0 to 1.
     *
     * @throws CancellationException if it is to end
     */
    void progress(double done) {
        progress = done;
        if (isStopped()) {
            throw new CancellationException();
        }
    }

    /** Whether the work is to end as soon as it can. */
    boolean isStopped() {
        return lost || handedOver;
    }

    /** Whether the job is no longer this attempt's: cancelled, or begun elsewhere. */
    boolean isLost() {
        return lost;
    }

    /** Has the work end, for others to go on with it. */
    void handOver() {
        handedOver = true;
        interrupt();
    }

    private void look() {
        try {
            double now = progress;
            boolean ours = now > written ? table.progress(job, now) : table.runs(job);
            written = now;
            if (!ours) {
                lost = true;
                interrupt();
            }
        } catch (DataAccessException | TransactionException e) {
            log.debug("The database of jobs does not answer", e);
        }
    }

    private synchronized void interrupt() {
        if (!over) {
            thread.interrupt();
        }
    }

    /** From now on nothing stops the thread, which goes on to other work. */
    @Override
    public void close() {
        looks.cancel(false);
        synchronized (this) {
            over = true;
            Thread.interrupted();
        }
    }
}
