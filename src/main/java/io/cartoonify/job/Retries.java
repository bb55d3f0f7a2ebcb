package io.cartoonify.job;

import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.files.JobFiles;
import io.cartoonify.s3.S3FailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Does what a job must not be forgotten before, however long the database or S3 are away: until this process stops.
 * Thread-safe.
 */
final class Retries {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final int RETRY_MS = 500;

    private final JobTable table;
    private final JobFiles files;
    private final BooleanSupplier stopping;

    /** @param stopping whether this process stops */
    Retries(JobTable table, JobFiles files, BooleanSupplier stopping) {
        this.table = table;
        this.files = files;
        this.stopping = stopping;
    }

    /** What {@code change} of the database gives. */
    boolean change(BooleanSupplier change) {
        while (true) {
            try {
                return change.getAsBoolean();
            } catch (DataAccessException | TransactionException e) {
                if (stopping.getAsBoolean()) {
                    throw e;
                }
                log.warn("The database of jobs does not answer; trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    /**
     * Keeps {@code file} as {@code name}: a clip would else be drawn anew.
     *
     * @throws IOException if there is no room, or S3 refuses it, or the job is not this attempt's any more
     */
    void keep(Job job, String name, Path file) throws IOException {
        while (true) {
            try {
                files.put(job.id(), name, file);
                return;
            } catch (S3FailedException e) {
                if (stopping.getAsBoolean() || !e.mayPass() || !table.runs(job)) {
                    throw e;
                }
                log.warn("A job's result is not kept yet; trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
