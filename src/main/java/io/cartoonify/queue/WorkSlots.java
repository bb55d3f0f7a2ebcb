package io.cartoonify.queue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one gate to the machine: so many requests work at once, so many wait, the rest is refused. Thread-safe.
 *
 * <p>A slot is taken before a photo is decoded, so that waiting costs no more than the upload's bytes. Clients take
 * turns, however many requests each of them has; see {@link FairQueue}.
 */
public final class WorkSlots {
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final int working;
    private final int places;
    private final FairQueue<CompletableFuture<Slot>> queue = new FairQueue<>();
    private CompletableFuture<Void> idle = new CompletableFuture<>();
    private int free;
    private boolean closed;
    /** Nanoseconds a slot is held: a moving average over the last few. */
    private long held = TimeUnit.SECONDS.toNanos(1);

    /** Room for {@code working} requests at work and {@code waiting} in the queue. */
    public WorkSlots(int working, int waiting) {
        this.working = working;
        this.places = waiting;
        this.free = working;
    }

    /**
     * Waits for a slot. Close it when the work is done.
     *
     * @throws ServiceFullException if the queue is full, or the deadline passes in it
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Slot take(Client client, Deadline deadline) throws InterruptedException {
        CompletableFuture<Slot> turn = enter(client);
        try {
            return turn.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw full("Too many drawings are waiting already.");
        } catch (TimeoutException e) {
            leave(client, turn);
            throw full("No drawing slot came free in time.");
        } catch (InterruptedException e) {
            leave(client, turn);
            throw e;
        }
    }

    /** Requests that may work at once. */
    public int max() {
        return working;
    }

    /** Requests at work now. */
    public synchronized int used() {
        return working - free;
    }

    /** Requests in the queue now. */
    public synchronized int waiting() {
        return queue.size();
    }

    /**
     * Lets those pass that would now be let in, so that a refusal need not wait for an upload.
     *
     * @throws ServiceFullException if the queue is full
     */
    public synchronized void requireRoom(Client client) {
        if (closed) {
            throw new ServiceFullException("This service is stopping. Ask again: another may answer.", STOPPING);
        }
        if (free == 0 && queue.size() >= places && !queue.yieldsTo(client)) {
            throw full("Too many drawings are waiting already.");
        }
    }

    private synchronized CompletableFuture<Slot> enter(Client client) {
        requireRoom(client);
        CompletableFuture<Slot> turn = new CompletableFuture<>();
        if (free > 0) {
            free--;
            turn.complete(new Slot());
        } else if (queue.size() < places) {
            queue.add(client, turn);
        } else {
            ServiceFullException full = full("Too many drawings are waiting already.");
            queue.replace(client, turn).ifPresent(other -> other.completeExceptionally(full));
        }
        return turn;
    }

    private synchronized void leave(Client client, CompletableFuture<Slot> turn) {
        if (!queue.remove(client, turn) && !turn.isCompletedExceptionally()) {
            // Its turn came just as it gave up.
            turn.join().close();
        }
        tellIfIdle();
    }

    private synchronized void release(long start) {
        held += (System.nanoTime() - start - held) / 8;
        queue.poll().ifPresentOrElse(turn -> turn.complete(new Slot()), () -> free++);
        tellIfIdle();
    }

    /**
     * Refuses whoever comes from now on; those at work and in the queue are still served.
     *
     * @return completes when the last of them is through
     */
    synchronized CompletableFuture<Void> close() {
        closed = true;
        idle = new CompletableFuture<>();
        tellIfIdle();
        return idle;
    }

    /** Lets requests in again after {@link #close}. */
    synchronized void open() {
        closed = false;
    }

    private void tellIfIdle() {
        if (closed && free == working) {
            idle.complete(null);
        }
    }

    /** When the queue as it stands will have emptied, at the current rate. */
    private synchronized ServiceFullException full(String message) {
        return new ServiceFullException(message, Duration.ofNanos(held * (queue.size() + 1) / working));
    }

    /** The right to work, until closed. */
    public final class Slot implements AutoCloseable {
        private final long start = System.nanoTime();

        @Override
        public void close() {
            release(start);
        }
    }
}
