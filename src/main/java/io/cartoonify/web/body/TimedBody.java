package io.cartoonify.web.body;

import io.cartoonify.web.problem.BodyTooSlowException;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** One request's body on its way in. For one thread. */
public final class TimedBody implements InputBuffer {
    private final Request request;
    private final InputBuffer input;
    private final long end;
    private final BodyMemory.Share memory;

    /**
     * @param time how long all of it may take
     * @param memory what it holds of the room for all uploads
     */
    TimedBody(Request request, Duration time, BodyMemory.Share memory) {
        this.request = request;
        this.input = request.getInputBuffer();
        this.end = System.nanoTime() + time.toNanos();
        this.memory = memory;
    }

    /**
     * @throws io.cartoonify.queue.ServiceFullException if there is no room for more bytes
     * @throws BodyTooSlowException if the time is over
     */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (System.nanoTime() - end > 0) {
            // The answer ends the connection: nobody waits for the rest.
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            throw new BodyTooSlowException();
        }
        int read = input.doRead(handler);
        if (read > 0) {
            memory.add(read);
        }
        return read;
    }

    @Override
    public int available() {
        return input.available();
    }
}
