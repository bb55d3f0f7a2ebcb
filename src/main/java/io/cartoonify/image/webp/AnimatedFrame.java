package io.cartoonify.image.webp;

import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.FileBytes;

/**
 * Where a frame of an animation lies and what becomes of it: the header of an {@code ANMF} chunk.
 *
 * @param offset of the chunk's content in the file
 * @param length of the content in bytes
 * @param x where on the canvas it lies
 * @param y where on the canvas it lies
 * @param size in pixels
 * @param millis how long it is shown
 * @param blends whether it is laid over what was there, not put in its place
 * @param clears whether its place is cleared before the next one
 */
public record AnimatedFrame(
        long offset, int length, int x, int y, PixelSize size, int millis, boolean blends, boolean clears) {
    /** The bytes of the header. */
    static final int HEADER = 16;

    /** What is shown for so few milliseconds, browsers show for longer. */
    private static final int LEAST = 10;

    private static final int USUAL = 100;

    static AnimatedFrame read(FileBytes header, long offset, int length) {
        int x = 2 * header.u24();
        int y = 2 * header.u24();
        PixelSize size = new PixelSize(header.u24() + 1, header.u24() + 1);
        int millis = header.u24();
        int flags = header.u8();
        return new AnimatedFrame(
                offset, length, x, y, size, millis <= LEAST ? USUAL : millis, (flags & 2) == 0, (flags & 1) != 0);
    }

    /** Whether it lies within a canvas of {@code size}. */
    boolean isWithin(PixelSize canvas) {
        return x + size.width() <= canvas.width() && y + size.height() <= canvas.height();
    }
}
