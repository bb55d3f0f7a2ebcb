package io.cartoonify.inference;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of threads that draw. They are fixed because libtorch keeps memory for each thread that ever drew.
 *
 * <p>The first is taken whenever it is free, and drawings by several threads are for it alone. OpenMP starts helpers for
 * each thread that asks for some, and once there are more of them than cores all helpers sleep between the hundred steps
 * of a drawing, which then takes as long as with one thread.
 */
final class Workers implements AutoCloseable {
    private final ExecutorService first;
    private final ExecutorService others;
    private volatile @Nullable Thread firstThread;

    Workers(int count) {
        boolean alone = count == 1;
        // A queue without room hands a task to a thread that waits for one, or not at all.
        BlockingQueue<Runnable> queue = alone ? new LinkedBlockingQueue<>() : new SynchronousQueue<>();
        ThreadPoolExecutor first = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue, this::firstThread);
        others = alone ? first : Executors.newFixedThreadPool(count - 1, Workers::thread);
        if (!alone) {
            first.setRejectedExecutionHandler((task, busy) -> others.execute(task));
        }
        this.first = first;
    }

    private Thread firstThread(Runnable work) {
        Thread thread = thread(work);
        firstThread = thread;
        return thread;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stylizer");
        thread.setDaemon(true);
        thread.setContextClassLoader(Workers.class.getClassLoader());
        return thread;
    }

    <T> Future<T> submit(Callable<T> work) {
        return first.submit(work);
    }

    /** Whether the calling thread is the first. */
    boolean isFirst() {
        return Thread.currentThread() == firstThread;
    }

    /** Takes no more work, and waits until what there is has been done; false if that takes longer than 30 seconds. */
    boolean finish() throws InterruptedException {
        close();
        return first.awaitTermination(30, TimeUnit.SECONDS) && others.awaitTermination(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        first.shutdown();
        others.shutdown();
    }
}
