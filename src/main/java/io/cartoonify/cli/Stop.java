package io.cartoonify.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Lets work end in peace: a signal that would end the process says so here, and waits until what was begun is done. Then
 * the process ends with the signal's own exit code.
 */
final class Stop implements AutoCloseable {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::awaitEnd, "stop");
    private volatile boolean asked;

    Stop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitEnd() {
        asked = true;
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing new should be begun. */
    boolean isAsked() {
        return asked;
    }

    /** The work has ended. */
    @Override
    public void close() {
        ended.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already, and the hook is through.
            }
        }
    }
}
