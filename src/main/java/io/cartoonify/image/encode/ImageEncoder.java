package io.cartoonify.image.encode;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.color.Alpha;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns an image into a file, in memory. Thread-safe. */
public final class ImageEncoder {
    private ImageEncoder() {}

    /** The most bytes that {@link #encode} holds at once, its result included and the image not. */
    public static long memory(PixelSize size, boolean alpha, ImageFormat format) {
        int bytesPerPixel = switch (format) {
            // A file of drawn photos has about a byte and a half, thrice while it grows.
            case PNG -> 6;
            // The file as it grows, and a copy of what has alpha.
            case JPEG -> alpha ? 6 : 2;
            // What the library is given, its planes, its statistics.
            case WEBP -> 14;
        };
        return size.pixels() * bytesPerPixel;
    }

    /** The bytes of a file in {@code format}; JPEG, which has no alpha, on white. */
    public static byte[] encode(BufferedImage image, ImageFormat format, Marking marking) {
        byte[] xmp = Xmp.of(marking);
        try {
            return switch (format) {
                case PNG -> PngWriter.write(image, xmp);
                case JPEG -> JpegWriter.write(Alpha.flatten(image), xmp);
                case WEBP -> WebpWriter.write(image, xmp);
            };
        } catch (IOException e) {
            // Cannot be: neither writing to memory nor encoding a plain image fails.
            throw new UncheckedIOException(e);
        }
    }
}
