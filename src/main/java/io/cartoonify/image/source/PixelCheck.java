package io.cartoonify.image.source;

import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PixelSize;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.IOException;
import javax.imageio.ImageReader;

/** Judges a picture by its header, before there is room for its pixels. */
final class PixelCheck {
    /** What a codec will deliver. */
    record Raster(PixelSize size, int bytesPerPixel, boolean alpha) {}

    /** The longest that JPEG knows. Codecs take many times the memory for pictures that are all one row. */
    private static final int MAX_SIDE = 65_535;
    /** Of four colors with 16 bits each: a picture with more must have the fewer pixels. */
    private static final long BYTES_PER_PIXEL = 8;

    private PixelCheck() {}

    /** @throws ImageTooLargeException if there are more than {@code maxPixels}, or fewer that take too much memory */
    static Raster check(ImageReader reader, long maxPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > maxPixels) {
            throw tooLarge(width, height, "pixels; at most %d are accepted".formatted(maxPixels));
        }
        if (Math.max(width, height) > MAX_SIDE) {
            throw tooLarge(width, height, "pixels; at most %d are accepted on a side".formatted(MAX_SIDE));
        }
        long bytes = bytes(reader);
        if (pixels * bytes > maxPixels * BYTES_PER_PIXEL) {
            throw tooLarge(width, height, "pixels of %d bytes: save it with 8 bits a color".formatted(bytes));
        }
        boolean alpha = reader.getImageTypes(0).next().getColorModel().hasAlpha();
        return new Raster(new PixelSize(width, height), (int) bytes, alpha);
    }

    private static ImageTooLargeException tooLarge(int width, int height, String what) {
        return new ImageTooLargeException("The image has %d x %d %s.".formatted(width, height, what));
    }

    /** What the codec takes for each pixel. */
    private static long bytes(ImageReader reader) throws IOException {
        SampleModel samples = reader.getImageTypes(0).next().getSampleModel();
        int bits = samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getDataType());
        return Math.max(1, bits / Byte.SIZE);
    }
}
