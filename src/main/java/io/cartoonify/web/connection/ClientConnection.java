package io.cartoonify.web.connection;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** The connection of the request that the calling thread serves. */
public final class ClientConnection {
    private static final ThreadLocal<@Nullable ClientConnection> CURRENT = new ThreadLocal<>();
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final SocketWrapperBase<?> socket;
    private @Nullable ScheduledFuture<?> stop;
    private boolean over;

    private ClientConnection(SocketWrapperBase<?> socket) {
        this.socket = socket;
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "client-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** The calling thread serves what comes by {@code socket} until {@link #leave}. */
    static void enter(SocketWrapperBase<?> socket) {
        CURRENT.set(new ClientConnection(socket));
    }

    /** @param goesOn whether the request is not through: other threads answer it */
    static void leave(boolean goesOn) {
        ClientConnection connection = CURRENT.get();
        CURRENT.remove();
        if (connection != null && !goesOn) {
            connection.end();
        }
    }

    /** The socket of the request that the calling thread serves; null if it serves none over HTTP/1.1. */
    static @Nullable SocketWrapperBase<?> socket() {
        ClientConnection connection = CURRENT.get();
        return connection == null ? null : connection.socket;
    }

    /** Reads no more of the request: its connection ends with the answer, whatever the client is still sending. */
    public static void stopReading() {
        SocketWrapperBase<?> socket = socket();
        if (socket != null) {
            stopReading(socket);
        }
    }

    private static void stopReading(SocketWrapperBase<?> socket) {
        // Tomcat reads away what is left of a request, and ends the connection where it has to wait for it.
        socket.setReadTimeout(1);
    }

    /**
     * Lets the request that begins now be read for so long: what nobody asks for is read away after the answer, and a
     * client that sends a byte now and then would keep a thread for as long as it likes.
     */
    public static void stopReadingAfter(Duration time) {
        ClientConnection connection = CURRENT.get();
        if (connection != null) {
            connection.schedule(time);
        }
    }

    private synchronized void schedule(Duration time) {
        cancel();
        stop = CLOCK.schedule(this::stopUnlessOver, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void stopUnlessOver() {
        if (!over) {
            stopReading(socket);
        }
    }

    private synchronized void end() {
        over = true;
        cancel();
    }

    private void cancel() {
        if (stop != null) {
            stop.cancel(false);
        }
    }
}
