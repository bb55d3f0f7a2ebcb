package io.cartoonify.clip;

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

/** A process that is ended with this, or where it says nothing for too long. */
final class ChildProcess implements AutoCloseable {
    private static final int MAX_COMPLAINT = 4000;
    private static final int DYING_SECONDS = 5;
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
    private volatile long heard = System.nanoTime();

    /** @param silence how long it may take between two signs of {@link #hear} */
    ChildProcess(Process process, Duration silence) {
        this.process = process;
        Thread thread = new Thread(this::listen, "ffmpeg-errors");
        thread.setDaemon(true);
        thread.start();
        this.watch = CLOCK.scheduleAtFixedRate(
                () -> {
                    if (System.nanoTime() - heard > silence.toNanos()) {
                        process.destroyForcibly();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
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

    /** Says that it got on. */
    void hear() {
        heard = System.nanoTime();
    }

    InputStream input() {
        return process.getInputStream();
    }

    OutputStream output() {
        return process.getOutputStream();
    }

    /** Waits for its end; what it said if it did not end well, else empty. */
    String end() throws InterruptedException {
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            // The watch ends it where it hangs.
        }
        return process.exitValue() == 0 ? "" : complaint() + " (ended with " + process.exitValue() + ")";
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
