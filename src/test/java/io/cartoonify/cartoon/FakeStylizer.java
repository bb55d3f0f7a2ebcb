package io.cartoonify.cartoon;

import io.cartoonify.inference.Stylizer;
import io.cartoonify.style.Style;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Paints everything one color, and can be made to wait. */
public final class FakeStylizer implements Stylizer {
    private final Semaphore started = new Semaphore(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final int rgb;

    public FakeStylizer(int rgb) {
        this.rgb = rgb;
    }

    /** From now on drawings wait. */
    public void hold() {
        started.drainPermits();
        gate = new CountDownLatch(1);
    }

    /** Lets all drawings through again. */
    public void release() {
        gate.countDown();
    }

    /** Waits until {@code drawings} have begun since {@link #hold}. */
    public void awaitStarted(int drawings) throws InterruptedException {
        if (!started.tryAcquire(drawings, 30, TimeUnit.SECONDS)) {
            throw new AssertionError("No drawing began");
        }
    }

    @Override
    public BufferedImage draw(Style style, BufferedImage photo, Duration patience)
            throws TimeoutException, InterruptedException {
        started.release();
        if (!gate.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        BufferedImage drawing = new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[drawing.getWidth() * drawing.getHeight()];
        Arrays.fill(pixels, rgb);
        drawing.setRGB(0, 0, drawing.getWidth(), drawing.getHeight(), pixels, 0, drawing.getWidth());
        return drawing;
    }
}
