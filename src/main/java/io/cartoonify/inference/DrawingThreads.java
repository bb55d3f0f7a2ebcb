package io.cartoonify.inference;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gives a drawing that is alone the idle cores, too; drawings that come together get one share each. Thread-safe.
 *
 * <p>Threads of one drawing wait for each other again and again, so on cores that others use they are a loss. Other
 * requests decode and encode between drawings: only when for a while no two drawings met are the cores taken for idle.
 */
final class DrawingThreads {
    private static final long CALM = TimeUnit.SECONDS.toNanos(1);

    private final int share;
    private final int all;
    private final LongSupplier clock;
    private int drawing;
    private long lastMeeting;

    /**
     * @param share PyTorch threads of each of several drawings
     * @param all PyTorch threads of a drawing that is alone
     */
    DrawingThreads(int share, int all) {
        this(share, all, System::nanoTime);
    }

    DrawingThreads(int share, int all, LongSupplier clock) {
        this.share = share;
        this.all = all;
        this.clock = clock;
        this.lastMeeting = clock.getAsLong() - CALM;
    }

    /** Draws in the calling thread. */
    <T> T call(Callable<T> drawing) throws Exception {
        Torch.useThreads(enter());
        try {
            return drawing.call();
        } finally {
            leave();
        }
    }

    /** How many threads a drawing that begins now may use. */
    synchronized int enter() {
        long now = clock.getAsLong();
        drawing++;
        if (drawing > 1) {
            lastMeeting = now;
        }
        return now - lastMeeting >= CALM ? all : share;
    }

    /** A drawing ended. */
    synchronized void leave() {
        drawing--;
    }
}
