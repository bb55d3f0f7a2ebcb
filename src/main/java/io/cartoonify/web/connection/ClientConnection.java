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
    private final long writeTimeout;
    private @Nullable ScheduledFuture<?> stopReading;
    private @Nullable ScheduledFuture<?> stopWriting;
    private boolean over;

    private ClientConnection(SocketWrapperBase<?> socket) {
        this.socket = socket;
        this.writeTimeout = socket.getWriteTimeout();
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
        if (connection != null) {
            connection.end(goesOn);
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
            connection.begin(time);
        }
    }

    /** Lets the answer that begins now be written for so long: a client that reads it in sips would keep a thread, too. */
    public static void stopWritingAfter(Duration time) {
        ClientConnection connection = CURRENT.get();
        if (connection != null) {
            connection.answer(time);
        }
    }

    private synchronized void begin(Duration time) {
        cancel(stopReading);
        letWrite();
        stopReading = schedule(() -> stopReading(socket), time);
    }

    private synchronized void answer(Duration time) {
        if (stopWriting == null) {
            // Tomcat ends the connection where it has to wait until its client has read.
            stopWriting = schedule(() -> socket.setWriteTimeout(1), time);
        }
    }

    private ScheduledFuture<?> schedule(Runnable stop, Duration time) {
        return CLOCK.schedule(() -> unlessOver(stop), time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void unlessOver(Runnable stop) {
        if (!over) {
            stop.run();
        }
    }

    private synchronized void end(boolean goesOn) {
        letWrite();
        if (!goesOn) {
            over = true;
            cancel(stopReading);
        }
    }

    private void letWrite() {
        cancel(stopWriting);
        stopWriting = null;
        socket.setWriteTimeout(writeTimeout);
    }

    private static void cancel(@Nullable ScheduledFuture<?> stop) {
        if (stop != null) {
            stop.cancel(false);
        }
    }
}
