package io.cartoonify.image.heif;

import io.cartoonify.image.ImageTooLargeException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOException;

/** A process that decodes a photo. */
final class HeifDecoding implements AutoCloseable {
    private static final int PIPE_BYTES = 1 << 16;
    private static final int MAX_COMPLAINT = 500;

    private final Process process;
    private final InputStream pixels;
    private final CompletableFuture<Boolean> fed;
    private final CompletableFuture<String> complaint;
    private volatile boolean tooSlow;

    HeifDecoding(Process process, HeifDecoder.Frames frames, Duration limit) {
        this.process = process;
        this.pixels = new BufferedInputStream(process.getInputStream(), PIPE_BYTES);
        this.complaint = inBackground(() -> {
            byte[] first = process.getErrorStream().readNBytes(MAX_COMPLAINT);
            process.getErrorStream().transferTo(OutputStream.nullOutputStream());
            return new String(first, StandardCharsets.UTF_8);
        });
        this.fed = inBackground(() -> {
            try (OutputStream to = process.getOutputStream()) {
                frames.write(to);
            }
            return true;
        });
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::stop);
    }

    private void stop() {
        if (process.isAlive()) {
            tooSlow = true;
            process.destroyForcibly();
        }
    }

    /**
     * Fills {@code row}.
     *
     * @throws ImageTooLargeException if the time is over
     * @throws IOException if there are no more pixels
     */
    void read(byte[] row) throws IOException {
        int count = pixels.readNBytes(row, 0, row.length);
        if (tooSlow) {
            throw new ImageTooLargeException(
                    "The photo takes longer to decode than this service allows: save it as JPEG.");
        }
        if (count < row.length) {
            throw new IIOException("Pixels are missing: " + complaint());
        }
    }

    private String complaint() {
        return complaint
                .completeOnTimeout("", 1, TimeUnit.SECONDS)
                .exceptionally(e -> "")
                .join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        fed.cancel(false);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> CompletableFuture<T> inBackground(Work<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(work.run());
            } catch (IOException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.setName("ffmpeg");
        thread.start();
        return result;
    }
}
