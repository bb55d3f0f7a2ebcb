package io.cartoonify.queue;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that compute: decode, draw and encode. A fixed set of them, since libtorch keeps memory for each thread
 * that ever drew, and not those of requests, which may be virtual and would starve others.
 *
 * <p>The first is taken whenever it is free, so that work that is alone is always its. Observations and the log's context
 * go along to where the work is done.
 */
public final class Workers implements AutoCloseable {
    private static final int SECONDS_TO_FINISH = 30;

    private final ContextSnapshotFactory contexts = ContextSnapshotFactory.builder()
            .contextRegistry(new ContextRegistry()
                    .loadThreadLocalAccessors()
                    .registerThreadLocalAccessor(new Slf4jThreadLocalAccessor()))
            .build();
    private final ExecutorService first;
    private final ExecutorService others;
    private final Map<Thread, Long> signs = new ConcurrentHashMap<>();
    private volatile @Nullable Thread firstThread;

    public Workers(int count) {
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
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        thread.setContextClassLoader(Workers.class.getClassLoader());
        return thread;
    }

    /** Has {@code work} done by a thread that is free, as soon as one is. */
    public <T> Future<T> submit(Callable<T> work) {
        Callable<T> inContext = contexts.captureAll().wrap(work);
        return first.submit(() -> {
            giveSignOfLife();
            try {
                return inContext.call();
            } finally {
                signs.remove(Thread.currentThread());
            }
        });
    }

    /** Why the work of {@code e} failed, to be thrown; an error is thrown at once. */
    public static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
    }

    /** Says that the worker that calls this gets on with its work. */
    public void giveSignOfLife() {
        signs.put(Thread.currentThread(), System.nanoTime());
    }

    /** How long the most silent of those at work has given no sign of life; zero where nobody works. */
    public Duration longestSilence() {
        long now = System.nanoTime();
        return Duration.ofNanos(
                signs.values().stream().mapToLong(sign -> now - sign).max().orElse(0));
    }

    /** Whether the calling thread is the first. */
    public boolean isFirst() {
        return Thread.currentThread() == firstThread;
    }

    /** Takes no more work, and waits until what there is has been done, but no longer than 30 seconds. */
    @Override
    public void close() throws InterruptedException {
        first.shutdown();
        others.shutdown();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FINISH);
        boolean done = first.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        if (done) {
            others.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }
}
