package io.cartoonify.job;

import io.cartoonify.web.refusal.JobsUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/** Opens the machinery when the first job is asked for, and stops it with the service. Thread-safe. */
final class JobLifecycle implements SmartLifecycle, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JobLifecycle.class);
    private static final Duration REOPENING = Duration.ofSeconds(5);
    /** For so long a failure to open is everybody's. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JobEngineFactory factory;
    private volatile @Nullable JobEngine engine;
    private volatile boolean running;
    private @Nullable Exception failure;
    private long failed;

    JobLifecycle(JobEngineFactory factory) {
        this.factory = factory;
    }

    /** The folder for files that are received and worked on, on this machine. */
    Path work() {
        return factory.work();
    }

    /** Whether anybody may ever have had a job. */
    boolean mayHaveJobs() {
        return engine != null || factory.mayHaveJobs();
    }

    /** The machinery, where it was needed already. */
    Optional<JobEngine> opened() {
        return Optional.ofNullable(engine);
    }

    /**
     * The machinery; opened if it was not.
     *
     * @throws JobsUnavailableException if it cannot be
     */
    JobEngine engine() {
        JobEngine open = engine;
        return open == null ? open() : open;
    }

    private synchronized JobEngine open() {
        JobEngine open = engine;
        if (open == null) {
            requireNotAwayJustNow();
            try {
                open = factory.open();
            } catch (IOException | RuntimeException e) {
                log.warn(factory.complaint(String.valueOf(e.getMessage())));
                failure = e;
                failed = System.nanoTime();
                throw new JobsUnavailableException(e);
            }
            engine = open;
        }
        return open;
    }

    /** Whoever has waited for the failure of another is not to wait for one of its own, and keep a thread meanwhile. */
    private void requireNotAwayJustNow() {
        if (failure != null && System.nanoTime() - failed < FRESH.toNanos()) {
            throw new JobsUnavailableException(failure);
        }
    }

    /** Goes on with jobs from before, beside whatever else is done. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (factory.mayHaveJobs()) {
            Thread thread = new Thread(this::openWhenPossible, "jobs-opening");
            thread.setDaemon(true);
            thread.start();
        } else if (!factory.canWrite()) {
            log.warn(factory.complaint("the folder cannot be written to"));
        }
    }

    private void openWhenPossible() {
        while (running && engine == null) {
            try {
                var unused = open();
            } catch (JobsUnavailableException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(REOPENING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Gives what is being done to other instances; requests are answered until the server stops. */
    @Override
    public void stop(Runnable callback) {
        running = false;
        JobEngine open = engine;
        Thread thread = new Thread(
                () -> {
                    if (open != null) {
                        open.stop();
                    }
                    callback.run();
                },
                "jobs-stopping");
        thread.start();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void close() {
        JobEngine open = engine;
        if (open != null) {
            open.close();
        }
    }
}
