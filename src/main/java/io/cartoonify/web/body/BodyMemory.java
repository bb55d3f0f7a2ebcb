package io.cartoonify.web.body;

import io.cartoonify.queue.ServiceFullException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Bounds how many bytes all uploads may hold together, whichever way they come in. Thread-safe. */
@Component
public final class BodyMemory {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final long room;
    private final AtomicLong held = new AtomicLong();

    /** Room for as many bytes as {@code limits} say. */
    public BodyMemory(BodyLimits limits) {
        DataSize quarterOfTheHeap = DataSize.ofBytes(Runtime.getRuntime().maxMemory() / 4);
        room = Objects.requireNonNullElse(limits.uploadMemory(), quarterOfTheHeap)
                .toBytes();
    }

    /** What one upload holds: nothing yet. */
    public Share share() {
        return new Share();
    }

    /** What one upload holds, until closed. For one thread. */
    public final class Share implements AutoCloseable {
        private long bytes;

        /**
         * Holds {@code more} bytes.
         *
         * @throws ServiceFullException if there is no room for them
         */
        public void add(long more) {
            bytes += more;
            if (held.addAndGet(more) > room) {
                throw new ServiceFullException("Too many uploads are coming in at once.", RETRY_AFTER);
            }
        }

        @Override
        public void close() {
            held.addAndGet(-bytes);
            bytes = 0;
        }
    }
}
