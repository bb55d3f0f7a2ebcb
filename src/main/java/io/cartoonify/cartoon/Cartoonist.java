package io.cartoonify.cartoon;

import io.cartoonify.image.color.Alpha;
import io.cartoonify.image.color.Blend;
import io.cartoonify.image.color.PhotoColors;
import io.cartoonify.image.encode.ImageEncoder;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.inference.Stylizer;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.queue.WorkSlots;
import io.micrometer.observation.ObservationRegistry;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeoutException;

/** Makes a cartoon of an uploaded photo: the order of the work is written down here and nowhere else. Thread-safe. */
public final class Cartoonist {
    private final WorkSlots slots;
    private final ImageDecoder decoder;
    private final Stylizer stylizer;
    private final ObservationRegistry observations;

    Cartoonist(WorkSlots slots, ImageDecoder decoder, Stylizer stylizer, ObservationRegistry observations) {
        this.slots = slots;
        this.decoder = decoder;
        this.stylizer = stylizer;
        this.observations = observations;
    }

    /**
     * Draws {@code upload} as {@code order} says.
     *
     * @param upload a photo's file
     * @param client who asks
     * @param deadline by when it must be drawn
     * @throws ServiceFullException if there is no room for it now
     * @throws DrawingTooSlowException if the deadline passes while it is drawn
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Cartoon draw(byte[] upload, CartoonOrder order, Client client, Deadline deadline)
            throws InterruptedException {
        return DrawingConvention.observe(order.style(), observations)
                .observeChecked(() -> work(upload, order, client, deadline));
    }

    private Cartoon work(byte[] upload, CartoonOrder order, Client client, Deadline deadline)
            throws InterruptedException {
        try (StageClock clock = new StageClock("queue", observations);
                WorkSlots.Slot slot = slots.take(client, deadline)) {
            clock.next("decode");
            BufferedImage decoded = decoder.open(upload).decode(order.size());
            clock.next("fit");
            BufferedImage photo = ImageResizer.fit(decoded, order.size());
            clock.next("draw");
            BufferedImage cartoon = paint(photo, order, deadline);
            if (Thread.interrupted()) {
                // Nothing above waited since.
                throw new InterruptedException();
            }
            clock.next("encode");
            byte[] bytes = ImageEncoder.encode(cartoon, order.format());
            return new Cartoon(bytes, order.format(), cartoon.getWidth(), cartoon.getHeight(), clock.finish());
        }
    }

    /**
     * Lets clients pass for whom there is room now, before their uploads are read.
     *
     * @throws ServiceFullException if {@link #draw} would refuse {@code client}
     */
    public void requireRoom(Client client) {
        slots.requireRoom(client);
    }

    private BufferedImage paint(BufferedImage photo, CartoonOrder order, Deadline deadline)
            throws InterruptedException {
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
