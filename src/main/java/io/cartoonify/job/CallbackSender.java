package io.cartoonify.job;

import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobTable;
import io.cartoonify.job.webhook.Callbacks;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Tells a job's callback of its end. Thread-safe. */
final class CallbackSender {
    private static final JsonMapper JSON = new JsonMapper();

    private final JobTable table;
    private final Callbacks callbacks;
    private final MeterRegistry meters;

    CallbackSender(JobTable table, Callbacks callbacks, MeterRegistry meters) {
        this.table = table;
        this.callbacks = callbacks;
        this.meters = meters;
    }

    /** A message as Standard Webhooks advises: what happened, when, and to what. */
    record Message(String type, Instant timestamp, JobView data) {}

    /**
     * Tells of the job of {@code id}, if it is still there.
     *
     * @throws UncheckedIOException if the message was not taken; it is to be sent again later
     */
    void send(String id) {
        Optional<Job> job = table.find(id);
        if (job.isEmpty() || job.get().callback() == null) {
            return;
        }
        boolean taken = false;
        try {
            taken = send(job.get(), job.get().callback());
        } finally {
            meters.counter("cartoonify.jobs.callbacks", "outcome", taken ? "taken" : "failed")
                    .increment();
        }
    }

    private boolean send(Job job, String callback) {
        String type = "job." + job.state().id();
        String body = JSON.writeValueAsString(new Message(type, Instant.now(), JobView.of(job)));
        try {
            if (!callbacks.send(callback, "msg_" + job.id(), body)) {
                throw new IOException("It was not taken");
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("This process ends; others will tell", e);
        }
    }
}
