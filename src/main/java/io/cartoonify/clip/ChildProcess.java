package io.cartoonify.clip;

import io.cartoonify.image.DamagedImageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that is ended with this, or where it is waited for too long. */
final class ChildProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ChildProcess.class);
    private static final int MAX_COMPLAINT = 4000;
    private static final int DYING_SECONDS = 5;
    /** Beyond it is the number of the signal that a process died of; far beyond it are faults that FFmpeg tells. */
    private static final int SIGNALS = 128;

    private static final int LAST_SIGNAL = 31;
    /** What the loader says of the libraries that stand in for a desktop's. */
    private static final String OF_THE_LOADER = "no version information available";

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ffmpeg-clock");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final CompletableFuture<String> complaint = new CompletableFuture<>();
    private final ScheduledFuture<?> watch;
    private final Duration silence;
    private volatile @Nullable Wait waiting;
    private volatile boolean silent;

    /** @param silence how long one {@link #await} may take */
    ChildProcess(Process process, Duration silence) {
        this.process = process;
        this.silence = silence;
        Thread thread = new Thread(this::listen, "ffmpeg-errors");
        thread.setDaemon(true);
        thread.start();
        this.watch = CLOCK.scheduleAtFixedRate(this::endWhereSilent, 1, 1, TimeUnit.SECONDS);
    }

    private void endWhereSilent() {
        Wait wait = waiting;
        if (wait != null && System.nanoTime() - wait.since > silence.toNanos()) {
            silent = true;
            process.destroyForcibly();
        }
    }

    private void listen() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] first = errors.readNBytes(MAX_COMPLAINT);
            errors.transferTo(OutputStream.nullOutputStream());
            complaint.complete(new String(first, StandardCharsets.UTF_8));
        } catch (IOException e) {
            complaint.complete("");
        }
    }

    /** Begins to wait for it. While nobody does, it may wait for others as long as they like. */
    Wait await() {
        Wait wait = new Wait();
        waiting = wait;
        return wait;
    }

    /** Somebody waits for the process, until this is closed. */
    final class Wait implements AutoCloseable {
        private volatile long since = System.nanoTime();

        /** Says that it got on. */
        void goOn() {
            since = System.nanoTime();
        }

        @Override
        public void close() {
            waiting = null;
        }
    }

    InputStream input() {
        return process.getInputStream();
    }

    OutputStream output() {
        return process.getOutputStream();
    }

    /** Waits for its end; what it said if it did not end well, else empty. */
    String end() throws InterruptedException {
        try (Wait wait = await()) {
            int status = process.waitFor();
        }
        return process.exitValue() == 0 ? "" : complaint() + " (ended with " + process.exitValue() + ")";
    }

    /**
     * Waits for its end, which has come or is near. It may be a bad one, for files can be damaged.
     *
     * @throws DamagedImageException if it did not end by itself
     */
    void requireLife() {
        try (Wait wait = await()) {
            var gone = process.onExit().join();
        }
        if (silent) {
            throw new DamagedImageException("Reading it took longer than %d s at a time (cartoonify.clips.silence)."
                    .formatted(silence.toSeconds()));
        } else if (process.exitValue() > SIGNALS && process.exitValue() <= SIGNALS + LAST_SIGNAL) {
            log.warn("FFmpeg died of a file (status {}): {}", process.exitValue(), complaint());
            throw new DamagedImageException(
                    "FFmpeg died of it: the file is damaged, or too large for the memory of this service.");
        }
    }

    String complaint() {
        String all = complaint.completeOnTimeout("", 2, TimeUnit.SECONDS).join();
        return all.lines().filter(line -> !line.contains(OF_THE_LOADER)).collect(Collectors.joining(" "));
    }

    /** Ends the process, and waits until it has gone, though the thread may have been interrupted. */
    @Override
    public void close() {
        watch.cancel(false);
        var gone = process.destroyForcibly()
                .onExit()
                .completeOnTimeout(process, DYING_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
