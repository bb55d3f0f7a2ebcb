package io.cartoonify.web;

import io.cartoonify.cartoon.ServiceFullException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** One request's body on its way in. For one thread. */
final class Upload implements InputBuffer {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Request request;
    private final InputBuffer input;
    private final long end;
    private final long room;
    private final AtomicLong held;
    private long bytes;

    /**
     * @param time how long all of it may take
     * @param room for how many bytes of all uploads there is room
     * @param held how many bytes of all uploads there are
     */
    Upload(Request request, Duration time, long room, AtomicLong held) {
        this.request = request;
        this.input = request.getInputBuffer();
        this.end = System.nanoTime() + time.toNanos();
        this.room = room;
        this.held = held;
    }

    /**
     * @throws ServiceFullException if there is no room for more bytes
     * @throws UploadTooSlowException if the time is over
     */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (System.nanoTime() - end > 0) {
            // The answer ends the connection: nobody waits for the rest.
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            throw new UploadTooSlowException();
        }
        int read = input.doRead(handler);
        if (read > 0) {
            bytes += read;
            if (held.addAndGet(read) > room) {
                throw new ServiceFullException("Too many uploads are coming in at once.", RETRY_AFTER);
            }
        }
        return read;
    }

    @Override
    public int available() {
        return input.available();
    }

    /** Gives its room back. */
    void forget() {
        held.addAndGet(-bytes);
        bytes = 0;
    }
}
