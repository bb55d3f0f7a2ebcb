package io.cartoonify.web.body;

import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.queue.ServiceFullException.Cause;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Bounds how many bytes the bodies of all requests, and photos from S3, may hold together. Thread-safe. */
@Component
public final class BodyMemory implements MeterBinder {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final long room;
    private final AtomicLong held = new AtomicLong();

    /** Room for as many bytes as {@code limits} say. */
    public BodyMemory(BodyLimits limits) {
        room = limits.memory();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("cartoonify.uploads.used", held, AtomicLong::get)
                .description("Memory that the bodies of requests, and photos from S3, hold now")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        Gauge.builder("cartoonify.uploads.max", () -> room)
                .description("Memory that they may hold together")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }

    /** What one body holds: nothing yet. */
    public Share share() {
        return new Share();
    }

    /** What one body holds, until closed. For one thread. */
    public final class Share implements AutoCloseable {
        private long bytes;

        /**
         * Takes room for {@code more} bytes.
         *
         * @throws ServiceFullException if there is none
         */
        public void take(long more) {
            long before = held.getAndUpdate(now -> fits(now, more) ? now + more : now);
            if (!fits(before, more)) {
                throw new ServiceFullException("Too many uploads are coming in at once.", Cause.UPLOADS, RETRY_AFTER);
            }
            bytes += more;
        }

        private boolean fits(long now, long more) {
            return more == 0 || now + more <= room;
        }

        /** Counts {@code more} bytes that are in memory anyway, such as a copy on its way: others wait for these. */
        public void hold(long more) {
            bytes += more;
            held.addAndGet(more);
        }

        /** Gives back what was held. */
        public void release(long less) {
            hold(-less);
        }

        @Override
        public void close() {
            release(bytes);
        }
    }
}
