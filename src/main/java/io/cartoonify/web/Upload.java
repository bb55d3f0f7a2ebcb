package io.cartoonify.web;

import io.cartoonify.cartoon.UploadMemory;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** One request's body on its way in. For one thread. */
final class Upload implements InputBuffer {
    private final Request request;
    private final InputBuffer input;
    private final long end;
    private final UploadMemory.Share memory;

    /**
     * @param time how long all of it may take
     * @param memory what it holds of the room for all uploads
     */
    Upload(Request request, Duration time, UploadMemory.Share memory) {
        this.request = request;
        this.input = request.getInputBuffer();
        this.end = System.nanoTime() + time.toNanos();
        this.memory = memory;
    }

    /**
     * @throws io.cartoonify.cartoon.ServiceFullException if there is no room for more bytes
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
            memory.add(read);
        }
        return read;
    }

    @Override
    public int available() {
        return input.available();
    }
}
