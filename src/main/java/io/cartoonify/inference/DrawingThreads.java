package io.cartoonify.inference;

import io.cartoonify.inference.engine.Torch;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

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
    private final BooleanSupplier mayUseAll;
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
     * @param mayUseAll whether the calling thread is the one that may have more than its share. OpenMP starts helpers for
     *     each thread that asks for some, and once there are more of them than cores all helpers sleep between the
     *     hundred steps of a drawing, which then takes as long as with one thread
     */
    DrawingThreads(int share, int all, BooleanSupplier mayUseAll) {
        this(share, all, mayUseAll, System::nanoTime);
    }

    DrawingThreads(int share, int all, BooleanSupplier mayUseAll, LongSupplier clock) {
        this.mayUseAll = mayUseAll;
        this.share = share;
        this.all = all;
        this.clock = clock;
        this.idleFrom = clock.getAsLong();
    }

    /** Draws {@code pixels} by {@code network} in the calling thread. */
    <T> T call(Object network, long pixels, Supplier<T> work) {
        int threads = enter(network);
        try {
            Torch.useThreads(threads);
            long start = clock.getAsLong();
            T drawing = work.get();
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
        return now >= idleFrom && paces.containsKey(network) && mayUseAll.getAsBoolean() ? all : share;
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
