package io.cartoonify.event;

import io.cartoonify.queue.ServiceFullException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Takes messages from a queue and has their photos drawn, several at once. A message is deleted when it is done with; one
 * that fails comes back after a while, until the queue puts it among its dead letters.
 *
 * <p>It begins when every style has drawn, and ends with what was begun.
 */
final class QueueWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(QueueWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SqsQueue queue;
    private final EventDrawing drawing;
    private final int count;
    private final Duration visibility;
    private final ExecutorService threads;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    /** Threads that have nothing to do, and may be interrupted. */
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    private volatile boolean running;

    /** @param count messages at once */
    QueueWorker(SqsQueue queue, EventDrawing drawing, int count, Duration visibility) {
        this.queue = queue;
        this.drawing = drawing;
        this.count = count;
        this.visibility = visibility;
        this.threads = Executors.newFixedThreadPool(count, work -> new Thread(work, "events"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (int i = 0; i < count; i++) {
            threads.execute(this::work);
        }
    }

    private void work() {
        while (running) {
            try {
                next().ifPresent(this::handle);
            } catch (SdkException e) {
                if (running) {
                    log.warn("The queue of events failed: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Optional<Message> next() {
        waiting.add(Thread.currentThread());
        try {
            return running ? queue.take() : Optional.empty();
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    private void handle(Message message) {
        long half = visibility.toMillis() / 2;
        ScheduledFuture<?> signs = clock.scheduleAtFixedRate(() -> keep(message), half, half, TimeUnit.MILLISECONDS);
        try {
            drawing.draw(message.body());
            signs.cancel(false);
            queue.delete(message);
        } catch (ServiceFullException | InterruptedException e) {
            signs.cancel(false);
            queue.giveBack(message);
            pause();
        } catch (IOException | RuntimeException | Error e) { // an Error ends neither this thread nor the next message
            log.warn("Message {} is left to come back: {}", message.messageId(), e.toString());
        } finally {
            signs.cancel(false);
        }
    }

    private void keep(Message message) {
        try {
            queue.keep(message);
        } catch (SdkException e) {
            log.warn("A message that is being drawn may go to another worker, too: {}", e.getMessage());
        }
    }

    private void pause() {
        waiting.add(Thread.currentThread());
        try {
            TimeUnit.MILLISECONDS.sleep(running ? PAUSE.toMillis() : 0);
        } catch (InterruptedException e) {
            // It ends now.
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable callback) {
        running = false;
        threads.shutdown();
        waiting.forEach(Thread::interrupt);
        Thread end = new Thread(() -> awaitEnd(callback), "events-end");
        end.setDaemon(true);
        end.start();
    }

    private void awaitEnd(Runnable callback) {
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
        queue.close();
        callback.run();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
