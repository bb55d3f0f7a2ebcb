package io.cartoonify.inference;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gives a drawing that is alone the idle cores, too; drawings that come together get a share each. Thread-safe.
 *
 * <p>Threads of one drawing wait for each other a hundred times: twice as fast on idle cores, but many times as slow on
 * cores that others use, be it requests that decode or programs next to this one. So the cores are taken for idle only
 * when no two drawings met for a while; and if a few drawings in a row then take longer than they did by themselves, not
 * for some time. One alone says little: the first also wakes threads, or meets the compiler.
 */
final class DrawingThreads {
    private static final long CALM = TimeUnit.SECONDS.toNanos(1);
    private static final long MAX_WAIT = TimeUnit.MINUTES.toNanos(10);
    private static final int MAX_SLOWER = 4;
    /** That many times as slow as by itself, one drawing is enough. */
    private static final double COLLAPSE = 3;

    private final int share;
    private final int all;
    private final LongSupplier clock;
    /** The best nanoseconds a pixel of each network with its share; forgotten with the network. */
    private final Map<Object, Double> paces = new WeakHashMap<>();

    private int drawing;
    /** Drawings in a row that more threads made slower. */
    private int slower;

    private long idleFrom;
    private long wait = CALM;

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
        this.idleFrom = clock.getAsLong();
    }

    /**
     * Draws {@code pixels} by {@code network} in the calling thread.
     *
     * @param mayUseAll whether this thread is the one that may use idle cores, see {@link Workers}
     */
    <T> T call(Object network, long pixels, boolean mayUseAll, Callable<T> work) throws Exception {
        int threads = mayUseAll ? enter(network) : Math.min(share, enter(network));
        try {
            Torch.useThreads(threads);
            long start = clock.getAsLong();
            T drawing = work.call();
            learn(network, threads, (double) (clock.getAsLong() - start) / pixels);
            return drawing;
        } finally {
            leave();
        }
    }

    /** How many threads a drawing that begins now may use. */
    synchronized int enter(Object network) {
        long now = clock.getAsLong();
        drawing++;
        if (drawing > 1) {
            idleFrom = Math.max(idleFrom, now + CALM);
        }
        return now >= idleFrom && paces.containsKey(network) ? all : share;
    }

    /** A drawing with so many threads took {@code pace} nanoseconds a pixel. */
    synchronized void learn(Object network, int threads, double pace) {
        if (threads == share) {
            paces.merge(network, pace, Math::min);
        } else {
            judge(pace / paces.getOrDefault(network, pace));
        }
    }

    /** More threads took {@code times} as long as the share does. */
    private void judge(double times) {
        if (times <= 1) {
            slower = 0;
            wait = Math.max(wait / 2, CALM);
            return;
        }
        slower += times > COLLAPSE ? MAX_SLOWER : 1;
        if (slower >= MAX_SLOWER) {
            slower = 0;
            wait = Math.min(2 * wait, MAX_WAIT);
            idleFrom = clock.getAsLong() + wait;
        }
    }

    /** A drawing ended. */
    synchronized void leave() {
        drawing--;
    }
}
