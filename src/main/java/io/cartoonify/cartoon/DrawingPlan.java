package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.encode.ImageEncoder;
import io.cartoonify.image.source.SourcePhoto;

/**
 * How one photo is drawn and the memory it takes, known before a pixel is decoded.
 *
 * @param photo what is drawn
 * @param steps of drawing it
 */
record DrawingPlan(SourcePhoto photo, DrawingSteps steps) {

    /** @param maxEnlarging how many times as long as the photo's sides those of the result can be */
    static DrawingPlan of(SourcePhoto photo, CartoonOrder order, int maxEnlarging) {
        PixelSize own = photo.size();
        int full = own.longerSide();
        int side = order.size() == CartoonOrder.FULL ? full : (int) Math.min(order.size(), (long) full * maxEnlarging);
        PixelSize result = side == full ? own : own.fitted(side);
        return new DrawingPlan(photo, DrawingSteps.of(result, photo.hasAlpha(), order));
    }

    CartoonOrder order() {
        return steps.order();
    }

    /** The result's. */
    PixelSize result() {
        return steps.result();
    }

    /** The most bytes that the drawing holds at once, the file and what the engine takes for a tile left out. */
    long memory() {
        PixelSize size = steps.fitted();
        long fitted = DrawingSteps.bytes(size);
        // What is decoded at the photo's own size is not fitted, but used as it is.
        long copied = size.equals(photo.size()) ? 0 : fitted;
        long decoding = photo.memory(size.longerSide()) + copied;
        long encoding = DrawingSteps.bytes(result()) + ImageEncoder.memory(result(), steps.alpha(), order().format());
        return Math.max(Math.max(decoding, steps.memory()), encoding);
    }
}
