package io.cartoonify.image.encode;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.color.Alpha;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns an image into a file, in memory and without metadata. Thread-safe. */
public final class ImageEncoder {
    private ImageEncoder() {}

    /** The most bytes that {@link #encode} holds at once, its result included and the image not. */
    public static long memory(PixelSize size, ImageFormat format) {
        // Rows of bytes before they are compressed, and compressed twice: in parts and whole; or what a codec copies.
        return 3 * Integer.BYTES * size.pixels();
    }

    /** The bytes of a file in {@code format}; JPEG, which has no alpha, on white. */
    public static byte[] encode(BufferedImage image, ImageFormat format) {
        try {
            return switch (format) {
                case PNG -> PngWriter.write(image);
                case JPEG -> JpegWriter.write(Alpha.flatten(image));
                case WEBP -> WebpWriter.write(image);
            };
        } catch (IOException e) {
            // Memory takes whatever it is given, and so do codecs a plain image.
            throw new UncheckedIOException(e);
        }
    }
}
