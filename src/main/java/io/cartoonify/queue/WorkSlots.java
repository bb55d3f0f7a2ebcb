package io.cartoonify.queue;

import io.cartoonify.queue.ServiceFullException.Cause;
import java.time.Duration;
import java.util.Optional;
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
 *
 * <p>Work in the background has a queue of its own, which moves while no request waits. It takes a slot for each small
 * part of it, a photo or a frame, and so yields between them.
 */
public final class WorkSlots {
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final int working;
    private final int places;
    private final long memory;
    private final FairQueue<Turn> queue = new FairQueue<>();
    private final FairQueue<Turn> background = new FairQueue<>();
    private CompletableFuture<Void> idle = new CompletableFuture<>();
    private int free;
    /** Slots that work in the background has: whoever asks now may wait for as many more. */
    private int inBackground;

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
     * @throws ServiceFullException if the queue is full, the deadline passes in it, or work in the background must end
     *     since the service stops
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Slot take(Client client, long bytes, Deadline deadline) throws InterruptedException {
        Turn turn = new Turn(client, bytes);
        enter(turn);
        try {
            return turn.slot.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw closed() ? stopping() : full("Too many drawings are waiting already.");
        } catch (TimeoutException e) {
            leave(turn);
            throw full("No drawing slot came free in time.");
        } catch (InterruptedException e) {
            leave(turn);
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
            throw stopping();
        }
        boolean occupied = free == 0 || queue.size() > 0;
        if (!client.background() && occupied && queue.size() >= places() && !queue.yieldsTo(client)) {
            throw full("Too many drawings are waiting already.");
        }
    }

    private static ServiceFullException stopping() {
        return new ServiceFullException(
                "This service is stopping. Ask again: another may answer.", Cause.STOPPING, STOPPING);
    }

    private synchronized boolean closed() {
        return closed;
    }

    private int places() {
        return places + inBackground;
    }

    private synchronized void enter(Turn turn) {
        requireRoom(turn.client);
        if (queue.size() == 0 && fits(turn) && (!turn.client.background() || background.size() == 0)) {
            begin(turn);
        } else if (turn.client.background()) {
            background.add(turn.client, turn);
        } else if (queue.size() < places()) {
            queue.add(turn.client, turn);
        } else {
            ServiceFullException full = full("Too many drawings are waiting already.");
            queue.replace(turn.client, turn).ifPresent(other -> other.slot.completeExceptionally(full));
        }
    }

    private boolean fits(Turn turn) {
        return free > 0 && turn.bytes <= freeMemory;
    }

    private void begin(Turn turn) {
        free--;
        freeMemory -= turn.bytes;
        inBackground += turn.client.background() ? 1 : 0;
        turn.slot.complete(new Slot(turn));
    }

    private void beginNext() {
        beginNextOf(queue);
        if (queue.size() == 0) {
            beginNextOf(background);
        }
    }

    private void beginNextOf(FairQueue<Turn> line) {
        while (line.peek().filter(this::fits).isPresent()) {
            begin(line.poll().orElseThrow());
        }
    }

    private synchronized void leave(Turn turn) {
        FairQueue<Turn> line = turn.client.background() ? background : queue;
        if (!line.remove(turn.client, turn) && !turn.slot.isCompletedExceptionally()) {
            // Its turn came just as it gave up.
            turn.slot.join().close();
        }
        // It may have been the one that all others waited behind.
        beginNext();
        tellIfIdle();
    }

    private synchronized void release(Slot slot) {
        held += (System.nanoTime() - slot.start - held) / 8;
        free++;
        freeMemory += slot.turn.bytes;
        inBackground -= slot.turn.client.background() ? 1 : 0;
        beginNext();
        tellIfIdle();
    }

    /**
     * Refuses whoever comes from now on, and what waits in the background; those at work and in the queue are still
     * served.
     *
     * @return completes when the last of them is through
     */
    synchronized CompletableFuture<Void> close() {
        closed = true;
        for (Optional<Turn> turn = background.poll(); turn.isPresent(); turn = background.poll()) {
            turn.get().slot.completeExceptionally(stopping());
        }
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
        return new ServiceFullException(message, Cause.QUEUE, Duration.ofNanos(held * (queue.size() + 1) / working));
    }

    /** The right to work, until closed. */
    public final class Slot implements AutoCloseable {
        private final long start = System.nanoTime();
        private final Turn turn;

        private Slot(Turn turn) {
            this.turn = turn;
        }

        @Override
        public void close() {
            release(this);
        }
    }

    /** A request, or a part of the work in the background, that waits for its slot. */
    private static final class Turn {
        private final Client client;
        private final long bytes;
        private final CompletableFuture<Slot> slot = new CompletableFuture<>();

        private Turn(Client client, long bytes) {
            this.client = client;
            this.bytes = bytes;
        }
    }
}
