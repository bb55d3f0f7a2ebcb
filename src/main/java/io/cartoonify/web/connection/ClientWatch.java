package io.cartoonify.web.connection;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Interrupts a request's thread when its client has closed the connection. Thread-safe.
 *
 * <p>A servlet container tells a request that waits nothing about its client, so the socket is looked at now and then.
 * A look reads what has come into the socket's own buffer, from where the next request of the connection is parsed: no
 * byte is lost. Behind such bytes the end of the connection is not seen.
 */
@Component
public final class ClientWatch {
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "client-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** What is done for a client. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws InterruptedException;
    }

    /**
     * Does {@code work}, and interrupts it if the client of the request that the calling thread serves leaves. Meanwhile
     * nobody may read or write the request's connection.
     */
    public <T> T whileThere(Work<T> work) throws InterruptedException {
        try (Watch watch = new Watch(ClientConnection.socket())) {
            return work.run();
        }
    }

    @PreDestroy
    void stop() {
        watcher.shutdownNow();
    }

    /** While this is open, its thread is interrupted if the client leaves. */
    private final class Watch implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final @Nullable ScheduledFuture<?> looks;
        private boolean over;
        private boolean interrupted;

        private Watch(@Nullable SocketWrapperBase<?> socket) {
            long interval = INTERVAL.toMillis();
            looks = socket == null
                    ? null
                    : watcher.scheduleWithFixedDelay(() -> look(socket), interval, interval, TimeUnit.MILLISECONDS);
        }

        private synchronized void look(SocketWrapperBase<?> socket) {
            if (!over && isClosed(socket)) {
                over = true;
                interrupted = true;
                thread.interrupt();
            }
        }

        @Override
        public synchronized void close() {
            over = true;
            if (looks != null) {
                looks.cancel(false);
            }
            if (interrupted) {
                // The thread goes on to other requests.
                Thread.interrupted();
            }
        }
    }

    private static boolean isClosed(SocketWrapperBase<?> socket) {
        try {
            socket.isReadyForRead();
            return false;
        } catch (IOException e) {
            // The end of the stream, or a reset connection.
            return true;
        }
    }
}
