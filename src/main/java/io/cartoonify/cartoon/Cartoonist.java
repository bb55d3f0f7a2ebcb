package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.queue.WorkSlots;
import io.cartoonify.queue.Workers;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes a cartoon of an uploaded photo. What it takes is found out from the photo's header; then it waits for its turn,
 * and is drawn by a worker. Thread-safe.
 */
public final class Cartoonist {
    private final ImageDecoder decoder;
    private final DrawingLimits limits;
    private final WorkSlots slots;
    private final Workers workers;
    private final Painter painter;
    private final ObservationRegistry observations;

    Cartoonist(
            ImageDecoder decoder,
            DrawingLimits limits,
            WorkSlots slots,
            Workers workers,
            Painter painter,
            ObservationRegistry observations) {
        this.decoder = decoder;
        this.limits = limits;
        this.slots = slots;
        this.workers = workers;
        this.painter = painter;
        this.observations = observations;
    }

    /**
     * Draws {@code file} as {@code order} says.
     *
     * @param file a photo's
     * @param client who asks
     * @param deadline by when it must begin to be drawn; a large result has longer until it must be finished
     * @throws ImageTooLargeException if it can never be drawn in the memory there is, or is beyond the limits
     *     or those of the result's format
     * @throws ServiceFullException if there is no room for it now
     * @throws DrawingTooSlowException if the deadline passes while it is drawn
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Cartoon draw(byte[] file, CartoonOrder order, Client client, Deadline deadline) throws InterruptedException {
        return DrawingConvention.observe(order.style(), observations).observeChecked(() -> {
            DrawingPlan plan = DrawingPlan.of(decoder.open(file), order, limits.maxEnlarging());
            long bytes = plan.memory();
            requireFitsFormat(plan);
            requireEverFits(plan, bytes);
            try (StageClock clock = new StageClock("queue", observations)) {
                WorkSlots.Slot slot = slots.take(client, bytes, deadline);
                Deadline end = deadline.plus(limits.moreTime(plan.result().pixels()));
                return handOver(plan, slot, clock, end);
            }
        });
    }

    /** A worker draws, and gives the slot back when it is through, though nobody may wait for it any more. */
    private Cartoon handOver(DrawingPlan plan, WorkSlots.Slot slot, StageClock clock, Deadline deadline)
            throws InterruptedException {
        AtomicBoolean givenUp = new AtomicBoolean();
        Future<Cartoon> drawing = workers.submit(() -> {
            try (slot) {
                return painter.paint(plan, clock, () -> {
                    // Asked before each tile.
                    workers.giveSignOfLife();
                    return givenUp.get();
                });
            }
        });
        try {
            return drawing.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw Workers.failure(e);
        } catch (TimeoutException e) {
            throw new DrawingTooSlowException(
                    "Drawing took longer than this service allows. Ask for a smaller size or the fast tier.", e);
        } finally {
            givenUp.set(true);
        }
    }

    private static void requireFitsFormat(DrawingPlan plan) {
        ImageFormat format = plan.order().format();
        if (plan.result().longerSide() > format.maxSide()) {
            throw new ImageTooLargeException(
                    "A %s picture has at most %d pixels on a side, and this one would have %s. Ask for a smaller size, or for format=png."
                            .formatted(format, format.maxSide(), words(plan.result())));
        }
    }

    private void requireEverFits(DrawingPlan plan, long bytes) {
        if (bytes > slots.memory()) {
            throw new ImageTooLargeException(
                    "Drawing this photo of %s at %s takes %d MB of memory, and this service has %d MB for drawings (cartoonify.memory.budget). Ask for a smaller size, or send a smaller photo."
                            .formatted(
                                    words(plan.photo().size()),
                                    words(plan.result()),
                                    bytes >> 20,
                                    slots.memory() >> 20));
        }
    }

    private static String words(PixelSize size) {
        return size.width() + " x " + size.height();
    }

    /**
     * Lets clients pass for whom there is room now, before their uploads are read.
     *
     * @throws ServiceFullException if {@link #draw} would refuse {@code client}
     */
    public void requireRoom(Client client) {
        slots.requireRoom(client);
    }
}
