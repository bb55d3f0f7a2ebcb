package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.pixels.ImageHeader;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Opens the photo in an uploaded file. Reads JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP and GIF, told apart by their bytes;
 * of several frames the first. Thread-safe.
 */
public final class ImageDecoder {
    private final DecodeLimits limits;
    private final LongAdder pixels = new LongAdder();

    public ImageDecoder(DecodeLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads the header of {@code file}: no pixel.
     *
     * @throws UnsupportedImageException if the file is in no format that is read here, or of a kind that is not
     * @throws ImageTooLargeException if it has more pixels or frames than the limits allow
     * @throws DamagedImageException if not even its header makes sense
     */
    public SourcePhoto open(byte[] file) {
        ImageHeader header = SourceFormat.of(file).parse(file, limits);
        limits.check(header.size());
        limits.checkFrames(header.frames());
        pixels.add(header.size().pixels());
        return new SourcePhoto(header, limits);
    }

    /** The media types of the formats that are read. */
    public static List<String> mediaTypes() {
        return Stream.of(SourceFormat.values()).map(SourceFormat::mediaType).toList();
    }

    /** The pixels, by their headers, of all images that were found small enough to read so far. */
    public long pixels() {
        return pixels.sum();
    }
}
