package io.cartoonify.cartoon;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one gate to the machine: so many requests work at once, so many wait in order, the rest is refused. Thread-safe.
 *
 * <p>A slot is taken before a photo is decoded, so that waiting costs no more than the upload's bytes.
 */
final class WorkSlots {
    private final int working;
    private final Semaphore slots;
    private final Semaphore places;
    /** Nanoseconds a slot is held: a moving average over the last few. */
    private final AtomicLong held = new AtomicLong(TimeUnit.SECONDS.toNanos(1));

    /**
     * Room for {@code working} requests at work and {@code waiting} in the queue.
     */
    WorkSlots(int working, int waiting) {
        this.working = working;
        this.slots = new Semaphore(working, true);
        this.places = new Semaphore(working + waiting);
    }

    /**
     * Waits for a slot. Close it when the work is done.
     *
     * @throws ServiceFullException if the queue is full, or the deadline passes in it
     * @throws InterruptedException if the waiting thread is interrupted
     */
    Slot take(Deadline deadline) throws InterruptedException {
        if (!places.tryAcquire()) {
            throw new ServiceFullException("Too many drawings are waiting already.", retryAfter());
        }
        boolean taken = false;
        try {
            taken = slots.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!taken) {
                places.release();
            }
        }
        if (!taken) {
            throw new ServiceFullException("No drawing slot came free in time.", retryAfter());
        }
        return new Slot();
    }

    /** Requests that may work at once. */
    int max() {
        return working;
    }

    /** Requests at work now. */
    int used() {
        return working - slots.availablePermits();
    }

    /** Requests in the queue now. */
    int waiting() {
        return slots.getQueueLength();
    }

    /** How long the queue as it stands will take to empty, at the current rate. */
    private Duration retryAfter() {
        return Duration.ofNanos(held.get() * (slots.getQueueLength() + 1) / working);
    }

    /** The right to work, until closed. */
    final class Slot implements AutoCloseable {
        private final long start = System.nanoTime();

        @Override
        public void close() {
            held.updateAndGet(average -> average + (System.nanoTime() - start - average) / 8);
            slots.release();
            places.release();
        }
    }
}
