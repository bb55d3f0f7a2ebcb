package io.cartoonify.queue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one gate to the machine: so many requests work at once in so much memory, so many wait, the rest is refused.
 * Thread-safe.
 *
 * <p>A slot is taken before a photo is decoded, so that waiting costs no more than the upload's bytes. Clients take
 * turns, however many requests each of them has; see {@link FairQueue}. Whoever's turn it is waits until there is room
 * for what it needs, and those behind wait with it: so the large are not starved by the small.
 */
public final class WorkSlots {
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final int working;
    private final int places;
    private final long memory;
    private final FairQueue<Turn> queue = new FairQueue<>();
    private CompletableFuture<Void> idle = new CompletableFuture<>();
    private int free;
    private long freeMemory;
    private boolean closed;
    /** Nanoseconds a slot is held: a moving average over the last few. */
    private long held = TimeUnit.SECONDS.toNanos(1);

    /** Room for {@code working} requests at work in {@code memory} bytes, and for {@code waiting} in the queue. */
    public WorkSlots(int working, int waiting, long memory) {
        this.memory = memory;
        this.freeMemory = memory;
        this.working = working;
        this.places = waiting;
        this.free = working;
    }

    /**
     * Waits for a slot. Close it when the work is done.
     *
     * @param bytes what the work holds at most; at most {@link #memory}, or it would wait for ever
     * @throws ServiceFullException if the queue is full, or the deadline passes in it
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Slot take(Client client, long bytes, Deadline deadline) throws InterruptedException {
        Turn turn = enter(client, bytes);
        try {
            return turn.slot.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
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

    /** The bytes that all work together may hold. */
    public long memory() {
        return memory;
    }

    /** The bytes that are held for work now. */
    public synchronized long usedMemory() {
        return memory - freeMemory;
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
        if (queue.size() >= places && (free == 0 || queue.size() > 0) && !queue.yieldsTo(client)) {
            throw full("Too many drawings are waiting already.");
        }
    }

    private synchronized Turn enter(Client client, long bytes) {
        requireRoom(client);
        Turn turn = new Turn(bytes);
        if (queue.size() == 0 && fits(turn)) {
            begin(turn);
        } else if (queue.size() < places) {
            queue.add(client, turn);
        } else {
            ServiceFullException full = full("Too many drawings are waiting already.");
            queue.replace(client, turn).ifPresent(other -> other.slot.completeExceptionally(full));
        }
        return turn;
    }

    private boolean fits(Turn turn) {
        return free > 0 && turn.bytes <= freeMemory;
    }

    private void begin(Turn turn) {
        free--;
        freeMemory -= turn.bytes;
        turn.slot.complete(new Slot(turn.bytes));
    }

    private void beginNext() {
        while (queue.peek().filter(this::fits).isPresent()) {
            begin(queue.poll().orElseThrow());
        }
    }

    private synchronized void leave(Client client, Turn turn) {
        if (!queue.remove(client, turn) && !turn.slot.isCompletedExceptionally()) {
            // Its turn came just as it gave up.
            turn.slot.join().close();
        }
        // It may have been the one that all others waited behind.
        beginNext();
        tellIfIdle();
    }

    private synchronized void release(long start, long bytes) {
        held += (System.nanoTime() - start - held) / 8;
        free++;
        freeMemory += bytes;
        beginNext();
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
        private final long bytes;

        private Slot(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void close() {
            release(start, bytes);
        }
    }

    /** A request that waits for its slot. */
    private static final class Turn {
        private final long bytes;
        private final CompletableFuture<Slot> slot = new CompletableFuture<>();

        private Turn(long bytes) {
            this.bytes = bytes;
        }
    }
}
