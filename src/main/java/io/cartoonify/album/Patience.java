package io.cartoonify.album;

import io.cartoonify.s3.S3FailedException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks S3 again while it is away. Thread-safe. */
final class Patience {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final int PAUSE_MS = 2000;

    private final Duration longest;

    /** @param longest how long it asks */
    Patience(Duration longest) {
        this.longest = longest;
    }

    /** Something asked of S3. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException;
    }

    /**
     * What {@code call} gives.
     *
     * @throws S3FailedException if S3 refuses it, or is away for too long
     * @throws InterruptedException if the thread is interrupted
     */
    <T> T insist(Call<T> call) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            try {
                return call.make();
            } catch (S3FailedException e) {
                if (Thread.interrupted() || e.isInterrupted()) {
                    throw new InterruptedException();
                } else if (!e.mayPass() || System.nanoTime() - begin > longest.toNanos()) {
                    throw e;
                }
                log.warn("S3 failed a job; asking again: {}", e.getMessage());
                Thread.sleep(PAUSE_MS);
            }
        }
    }
}
