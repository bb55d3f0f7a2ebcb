package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import io.cartoonify.inference.Shot;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.queue.WorkSlots;
import io.cartoonify.queue.Workers;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Makes cartoons of frames whose pixels are at hand. Each takes a slot of its own. Thread-safe. */
public final class FrameCartoonist {
    private final WorkSlots slots;
    private final Workers workers;
    private final Painter painter;

    FrameCartoonist(WorkSlots slots, Workers workers, Painter painter) {
        this.slots = slots;
        this.workers = workers;
        this.painter = painter;
    }

    /**
     * Draws parts of {@code frame} at its own size.
     *
     * @param frame is written over
     * @param shot what its frames are drawn by
     * @param parts what is drawn of it at least; what lies around is of no use
     * @param client who asks, in the background
     * @param stopped whether nobody waits for it any more; asked between its tiles
     * @throws ImageTooLargeException if it can never be drawn in the memory there is
     * @throws CancellationException if it was stopped
     * @throws io.cartoonify.queue.ServiceFullException if the service stops
     */
    public BufferedImage draw(
            BufferedImage frame,
            Shot shot,
            List<Rectangle> parts,
            CartoonOrder order,
            Client client,
            BooleanSupplier stopped)
            throws InterruptedException {
        PixelSize size = new PixelSize(frame.getWidth(), frame.getHeight());
        DrawingSteps steps = DrawingSteps.of(size, PackedPixels.hasAlpha(frame), order);
        // Beside the frame, what a step has not drawn yet is kept while its parts are drawn.
        long bytes = steps.memory() + 2 * DrawingSteps.bytes(size);
        if (bytes > slots.memory()) {
            throw new ImageTooLargeException(
                    "Drawing frames of %d x %d takes %d MB of memory each, and this service has %d MB for drawings (cartoonify.memory.budget). Ask for a smaller size."
                            .formatted(size.width(), size.height(), bytes >> 20, slots.memory() >> 20));
        }
        WorkSlots.Slot slot = slots.take(client, bytes, Deadline.NEVER);
        Future<BufferedImage> drawing = workers.submit(() -> {
            try (slot) {
                return painter.paint(steps, frame, FrameParts.of(steps, shot, parts), stopped);
            }
        });
        try {
            return drawing.get();
        } catch (ExecutionException e) {
            throw Workers.failure(e);
        }
    }
}
