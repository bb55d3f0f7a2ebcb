package io.cartoonify.inference;

import io.cartoonify.style.Style;
import java.awt.image.BufferedImage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/**
 * Networks that paint everything black and can be made to wait, and hold a worker meanwhile as real ones do. Takes the
 * place of the stores' networks where a test imports it; all around them is real.
 */
@Primary
public final class FakeStylizer implements NetworkLoader {
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch begun = new CountDownLatch(1);
    private final AtomicReference<@Nullable Error> error = new AtomicReference<>();

    /** Has the next drawing end in {@code next}. */
    public void failOnce(Error next) {
        error.set(next);
    }

    /** Drawings that begin from now on wait. */
    public void hold() {
        begun = new CountDownLatch(1);
        if (gate.getCount() == 0) {
            gate = new CountDownLatch(1);
        }
    }

    /** Waits until a drawing has begun since {@link #hold}. */
    public void awaitBegun() throws InterruptedException {
        if (!begun.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("No drawing began");
        }
    }

    /** Lets all drawings through again. */
    public void release() {
        gate.countDown();
    }

    @Override
    public Network load(Style style) {
        return new Black();
    }

    private final class Black implements Network {
        @Override
        public BufferedImage draw(BufferedImage photo, @Nullable PhotoContext context) {
            begun.countDown();
            Error failure = error.getAndSet(null);
            if (failure != null) {
                throw failure;
            }
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new AssertionError("Nobody may interrupt a worker", e);
            }
            return new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public PhotoContext statistics(BufferedImage photo) {
            return new PhotoContext(new float[2], 1, 2);
        }

        @Override
        public void close() {}
    }
}
