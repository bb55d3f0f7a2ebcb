package io.cartoonify.image.pixels;

import java.io.IOException;

/** The pixels of a photo that wait to be decoded. */
public interface PixelSource {
    /** Where {@link #read} draws so that the picture can be fitted to {@code longerSide}. */
    Canvas canvas(int longerSide);

    /** The most bytes that canvas and {@link #read} hold at once, in the heap and outside. */
    long memory(int longerSide);

    /**
     * Decodes the pixels onto {@code canvas}, in the colors of the file.
     *
     * @throws IOException if they are damaged
     */
    void read(Canvas canvas) throws IOException;
}
