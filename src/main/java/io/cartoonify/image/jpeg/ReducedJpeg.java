package io.cartoonify.image.jpeg;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.util.Optional;

/**
 * Reads a photo at a quarter or an eighth of its size. Of the file's Huffman codes, which take nearly all the time, those
 * of fine detail are stepped over several at once, and idle cores read along. Thread-safe.
 *
 * <p>It takes what cameras write: one interleaved Huffman scan of three components of 8 bits.
 */
public final class ReducedJpeg {
    private ReducedJpeg() {}

    /**
     * The photo, opaque, each pixel the mean of about {@code factor} times {@code factor} of its pixels. Nothing if it is
     * not of the usual kind, not of the size given or in any way damaged.
     *
     * @param factor 4 or 8; nothing is read at others
     */
    public static Optional<BufferedImage> read(byte[] file, int width, int height, int factor) {
        if (factor != 4 && factor != 8) {
            return Optional.empty();
        }
        try {
            Header header = HeaderReader.read(file);
            if (header.width() != width || header.height() != height) {
                return Optional.empty();
            }
            return Optional.of(new Renderer(header, factor).render(Scan.read(file, header)));
        } catch (UnusualJpegException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
