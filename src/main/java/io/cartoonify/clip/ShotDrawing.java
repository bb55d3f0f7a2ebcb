package io.cartoonify.clip;

import io.cartoonify.cartoon.FrameCartoonist;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.clip.steady.FrameDrawing;
import io.cartoonify.inference.Shot;
import io.cartoonify.queue.Client;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Draws the frames of one clip, those of a shot by what its first one shows. */
public final class ShotDrawing implements FrameDrawing {
    private final FrameCartoonist cartoonist;
    private final CartoonOrder order;
    private final Client client;
    private final BooleanSupplier stopped;

    private Shot shot = new Shot();

    /**
     * @param client whose clip it is, in the background
     * @param stopped whether nobody waits for it any more; asked between tiles
     */
    public ShotDrawing(FrameCartoonist cartoonist, CartoonOrder order, Client client, BooleanSupplier stopped) {
        this.cartoonist = cartoonist;
        this.order = order;
        this.client = client;
        this.stopped = stopped;
    }

    @Override
    public BufferedImage begin(BufferedImage frame) throws InterruptedException {
        shot = new Shot();
        return draw(frame, List.of(new Rectangle(frame.getWidth(), frame.getHeight())));
    }

    @Override
    public BufferedImage draw(BufferedImage frame, List<Rectangle> parts) throws InterruptedException {
        return cartoonist.draw(frame, shot, parts, order, client, stopped);
    }
}
