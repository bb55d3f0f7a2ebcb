package io.cartoonify.inference;

import io.cartoonify.style.Style;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.annotation.Primary;

/** Paints everything black, and can be made to wait. Takes the engine's place where a test imports it. */
@Primary
public final class FakeStylizer implements Stylizer {
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch begun = new CountDownLatch(1);

    /** From now on drawings wait. */
    public void hold() {
        begun = new CountDownLatch(1);
        gate = new CountDownLatch(1);
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
    public BufferedImage draw(Style style, BufferedImage photo, Duration patience)
            throws TimeoutException, InterruptedException {
        begun.countDown();
        if (!gate.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        return new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public boolean release(Style style) {
        return true;
    }
}
