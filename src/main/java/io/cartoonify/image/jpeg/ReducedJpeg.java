package io.cartoonify.image.jpeg;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.util.Optional;

/**
 * Reads a photo much smaller than it is. Of the file's Huffman codes, which take nearly all the time, those of fine detail
 * are stepped over several at once, and idle cores read along. Immutable.
 *
 * <p>It takes what cameras write: one interleaved Huffman scan of three components of 8 bits.
 */
public final class ReducedJpeg {
    private final Header header;
    private final int factor;
    private final short[] coefficients;

    private ReducedJpeg(Header header, int factor, short[] coefficients) {
        this.header = header;
        this.factor = factor;
        this.coefficients = coefficients;
    }

    /**
     * Nothing if the photo is not of the usual kind, not of the size given or in any way damaged.
     *
     * @param factor 4 or 8: how much smaller it is made before it is resized; nothing is read at others
     */
    public static Optional<ReducedJpeg> read(byte[] file, int width, int height, int factor) {
        if (factor != 4 && factor != 8) {
            return Optional.empty();
        }
        try {
            Header header = HeaderReader.read(file);
            if (header.width() != width || header.height() != height) {
                return Optional.empty();
            }
            return Optional.of(new ReducedJpeg(header, factor, Scan.read(file, header, factor)));
        } catch (UnusualJpegException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /**
     * The whole photo, opaque, by the antialiased bicubic filter: each plane by itself, from the means of about
     * {@code factor} times {@code factor} pixels.
     *
     * @param width in pixels, at most half of the photo's divided by the factor
     * @param height likewise
     */
    public BufferedImage resize(int width, int height) {
        return new Renderer(header, factor).render(coefficients, width, height);
    }
}
