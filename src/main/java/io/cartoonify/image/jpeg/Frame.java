package io.cartoonify.image.jpeg;

import static io.cartoonify.image.jpeg.HeaderReader.u16;
import static io.cartoonify.image.jpeg.HeaderReader.u8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/** The frame header (B.2.2): the photo's size and its planes. */
record Frame(int width, int height, List<Plane> planes) {
    private static final int BITS = 8;
    private static final int COMPONENTS = 3;
    /** These identifiers stand for red, green and blue where nothing says otherwise. */
    private static final List<Integer> RGB = List.of((int) 'R', (int) 'G', (int) 'B');

    /**
     * @param id how the scan calls it
     * @param across its horizontal sampling
     * @param down its vertical sampling
     * @param quantization its table's number
     */
    record Plane(int id, int across, int down, int quantization) {}

    static Frame read(ByteBuffer segment) {
        UnusualJpegException.unless(u8(segment) == BITS, "8 bits");
        int height = u16(segment);
        int width = u16(segment);
        UnusualJpegException.unless(height > 0 && width > 0, "size");
        UnusualJpegException.unless(u8(segment) == COMPONENTS, "three components");
        Frame frame = new Frame(
                width,
                height,
                Stream.generate(() -> plane(segment)).limit(COMPONENTS).toList());
        frame.check();
        return frame;
    }

    private static Plane plane(ByteBuffer segment) {
        int id = u8(segment);
        int sampling = u8(segment);
        int quantization = u8(segment);
        UnusualJpegException.unless(quantization < 4, "number of a table");
        return new Plane(id, sampling >> 4, sampling & 15, quantization);
    }

    private void check() {
        Plane luminance = planes.get(0);
        UnusualJpegException.unless(isOneOrTwo(luminance.across) && isOneOrTwo(luminance.down), "sampling");
        UnusualJpegException.unless(
                planes.stream().skip(1).allMatch(plane -> plane.across == 1 && plane.down == 1), "sampling");
        List<Integer> ids = planes.stream().map(Plane::id).toList();
        UnusualJpegException.unless(!ids.equals(RGB), "colors");
    }

    private static boolean isOneOrTwo(int sampling) {
        return sampling == 1 || sampling == 2;
    }
}
