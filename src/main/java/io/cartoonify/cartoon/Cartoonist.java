package io.cartoonify.cartoon;

import io.cartoonify.image.Alpha;
import io.cartoonify.image.Blend;
import io.cartoonify.image.ImageDecoder;
import io.cartoonify.image.ImageEncoder;
import io.cartoonify.image.ImageResizer;
import io.cartoonify.image.PhotoColors;
import io.cartoonify.inference.Stylizer;
import io.micrometer.observation.ObservationRegistry;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Makes a cartoon of an uploaded photo: the order of the work is written down here and nowhere else. Thread-safe. */
public final class Cartoonist {
    private final WorkSlots slots;
    private final ImageDecoder decoder;
    private final Stylizer stylizer;
    private final Duration patience;
    private final ObservationRegistry observations;

    Cartoonist(
            WorkSlots slots,
            ImageDecoder decoder,
            Stylizer stylizer,
            Duration patience,
            ObservationRegistry observations) {
        this.slots = slots;
        this.decoder = decoder;
        this.stylizer = stylizer;
        this.patience = patience;
        this.observations = observations;
    }

    /**
     * Draws {@code upload} as {@code order} says.
     *
     * @param upload a photo's file
     * @throws ServiceFullException if there is no room for it now
     * @throws DrawingTooSlowException if the deadline passes while it is drawn
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Cartoon draw(byte[] upload, CartoonOrder order) throws InterruptedException {
        Deadline deadline = Deadline.in(patience);
        return DrawingConvention.observe(order.style(), observations)
                .observeChecked(() -> draw(upload, order, deadline));
    }

    private Cartoon draw(byte[] upload, CartoonOrder order, Deadline deadline) throws InterruptedException {
        try (StageClock clock = new StageClock("queue", observations);
                WorkSlots.Slot slot = slots.take(deadline)) {
            clock.next("decode");
            BufferedImage photo = ImageResizer.fit(decoder.decode(upload, order.size()), order.size());
            clock.next("draw");
            BufferedImage cartoon = draw(photo, order, deadline);
            clock.next("encode");
            byte[] bytes = ImageEncoder.encode(cartoon, order.format());
            return new Cartoon(bytes, order.format(), clock.finish());
        }
    }

    private BufferedImage draw(BufferedImage photo, CartoonOrder order, Deadline deadline) throws InterruptedException {
        BufferedImage opaque = Alpha.flatten(photo);
        BufferedImage cartoon = stylize(opaque, order, deadline);
        if (order.colors() == Colors.PHOTO) {
            cartoon = PhotoColors.apply(opaque, cartoon);
        }
        return Alpha.copy(photo, Blend.mix(opaque, cartoon, order.strength()));
    }

    private BufferedImage stylize(BufferedImage photo, CartoonOrder order, Deadline deadline)
            throws InterruptedException {
        try {
            return stylizer.draw(order.style(), photo, deadline.left());
        } catch (TimeoutException e) {
            throw new DrawingTooSlowException(
                    "Drawing took longer than this service allows. Ask for a smaller size or the fast tier.", e);
        }
    }
}
