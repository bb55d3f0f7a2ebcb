package io.cartoonify.cartoon;

import io.cartoonify.inference.Stylizer;
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

    /** From now on drawings wait. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** Lets all drawings through again. */
    public void release() {
        gate.countDown();
    }

    @Override
    public BufferedImage draw(Style style, BufferedImage photo, Duration patience)
            throws TimeoutException, InterruptedException {
        if (!gate.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        return new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_INT_RGB);
    }
}
