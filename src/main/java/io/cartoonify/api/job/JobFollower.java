package io.cartoonify.api.job;

import io.cartoonify.job.JobView;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client that follows a job. Thread-safe. */
final class JobFollower {
    private static final Duration LONGEST = Duration.ofHours(1);
    /** So often something is sent, also where nothing is new: so clients that have left are found out. */
    private static final long SILENCE = Duration.ofSeconds(10).toNanos();

    private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    private final String id;
    private final AtomicBoolean busy = new AtomicBoolean();
    private @Nullable JobView told;
    private long sent = System.nanoTime();

    /** @param gone is told when there is nobody to tell any more */
    JobFollower(String id, Consumer<JobFollower> gone) {
        this.id = id;
        emitter.onCompletion(() -> gone.accept(this));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> gone.accept(this));
    }

    SseEmitter emitter() {
        return emitter;
    }

    String id() {
        return id;
    }

    /** Has {@code senders} do {@code telling}, unless the client still reads what it was told before. */
    void offer(Executor senders, Runnable telling) {
        if (busy.compareAndSet(false, true)) {
            senders.execute(() -> {
                try {
                    telling.run();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Tells how the job is, if that is new. */
    synchronized void tell(JobView job) {
        if (job.equals(told) || told != null && told.progress() > job.progress()) {
            keepOpen();
            return;
        }
        told = job;
        send(SseEmitter.event().name("job").data(job, MediaType.APPLICATION_JSON));
        if (job.state().equals("done")
                || job.state().equals("failed")
                || job.state().equals("cancelled")) {
            end();
        }
    }

    /** Sends something if nothing was for a while. */
    synchronized void keepOpen() {
        if (System.nanoTime() - sent > SILENCE) {
            send(SseEmitter.event().comment(""));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            sent = System.nanoTime();
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // The client has left; the server ends the request.
            emitter.complete();
        }
    }

    void end() {
        emitter.complete();
    }
}
