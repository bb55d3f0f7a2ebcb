package io.cartoonify.web.body;

import io.cartoonify.cartoon.InvalidRequestException;
import io.cartoonify.queue.Deadline;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.web.util.WebUtils;

/** A request whose body is read within limits of size, time and memory. For one thread. */
public final class IncomingRequest extends HttpServletRequestWrapper {
    private final long arrival = System.nanoTime();
    private final IncomingBody body;
    private final BodyMemory.Share share;

    IncomingRequest(HttpServletRequest request, IncomingBody body, BodyMemory.Share share) {
        super(request);
        this.body = body;
        this.share = share;
    }

    /** The one that {@code request}, as a controller knows it, is. */
    public static IncomingRequest of(HttpServletRequest request) {
        return Objects.requireNonNull(WebUtils.getNativeRequest(request, IncomingRequest.class), "behind no filter");
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    /** What it holds of the room for all bodies. */
    public BodyMemory.Share share() {
        return share;
    }

    /**
     * The body, whole; empty where there is none.
     *
     * @throws InvalidRequestException if it is cut short
     */
    public byte[] bytes() {
        try {
            return WholeBytes.read(body, share);
        } catch (IOException e) {
            throw new InvalidRequestException("The body is cut short or malformed.");
        }
    }

    /**
     * By when it is to be answered.
     *
     * @param limit the time from its arrival; the clock stands still while the client is sending
     */
    public Deadline deadline(Duration limit) {
        return Deadline.in(limit.minusNanos(System.nanoTime() - arrival).plus(body.sending()));
    }
}
