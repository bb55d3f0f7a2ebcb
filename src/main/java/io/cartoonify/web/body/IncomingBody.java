package io.cartoonify.web.body;

import io.cartoonify.web.refusal.BodyTooSlowException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** One request's body on its way in. For one thread. */
final class IncomingBody extends ServletInputStream {
    private final ServletInputStream input;
    private final long announced;
    private final long most;
    private final long end;
    private final BodyMemory.Share share;
    private long count;
    private long sending;
    private boolean late;

    /**
     * @param announced how many bytes need no more room; 0 where nobody knows how many there will be
     * @param most how many there may be
     * @param time how long they may take from now on
     * @param share has room for what was announced
     */
    IncomingBody(ServletInputStream input, long announced, long most, Duration time, BodyMemory.Share share) {
        this.input = input;
        this.announced = announced;
        this.most = most;
        this.end = System.nanoTime() + time.toNanos();
        this.share = share;
    }

    /** How long the client was waited for. */
    Duration sending() {
        return Duration.ofNanos(sending);
    }

    /** Whether its time was over before it was read, or the client fell silent. */
    boolean isLate() {
        return late;
    }

    /**
     * @throws BodyTooSlowException if the time is over, or the client falls silent
     * @throws MaxUploadSizeExceededException if there are too many bytes
     * @throws io.cartoonify.queue.ServiceFullException if nobody announced so many, and there is no room for them
     */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long start = System.nanoTime();
        if (start - end > 0) {
            late = true;
            throw new BodyTooSlowException();
        }
        int read = readInput(bytes, offset, length);
        sending += System.nanoTime() - start;
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private int readInput(byte[] bytes, int offset, int length) throws IOException {
        try {
            return input.read(bytes, offset, length);
        } catch (IOException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SocketTimeoutException) {
                late = true;
                throw new BodyTooSlowException();
            }
            throw e;
        }
    }

    private void count(int more) {
        count += more;
        if (count > most) {
            throw new MaxUploadSizeExceededException(most);
        }
        share.take(Math.min(more, Math.max(0, count - announced)));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int available() throws IOException {
        return input.available();
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }
}
