package io.cartoonify.image.source;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.UnsupportedImageException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import javax.imageio.ImageReader;

/**
 * Turns an uploaded file into an upright sRGB image. Reads JPEG, PNG, WebP, TIFF, BMP and GIF, told apart by their
 * bytes; of several frames the first. Works in memory and drops all metadata. Thread-safe.
 */
public final class ImageDecoder {
    private final DecodeLimits limits;
    private final LongAdder pixels = new LongAdder();

    public ImageDecoder(DecodeLimits limits) {
        this.limits = limits;
    }

    /**
     * The image in {@code file}: TYPE_INT_ARGB if it can be transparent, else TYPE_INT_RGB.
     *
     * @param longerSide the size in pixels that the result will be fitted to: unless the limits say exact, an image
     *     much larger than that may arrive fitted, or reduced to no less than twice that size
     * @throws UnsupportedImageException if the file is in no format that is read here
     * @throws ImageTooLargeException if it has more pixels or frames than the limits allow; found out from its header
     * @throws DamagedImageException if it does not decode whole
     */
    public BufferedImage decode(byte[] file, int longerSide) {
        SourceFormat format = SourceFormat.of(file);
        try {
            ImageHeader source = format.parse(file);
            checkFrames(source);
            BufferedImage image = read(format, source, longerSide);
            if (!limits.exact()) {
                image = BoxReduction.reduce(image, longerSide);
            }
            return source.orientation().apply(ColorProfile.toSrgb(image, source.profile()));
        } catch (UnsupportedImageException | ImageTooLargeException | DamagedImageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DamagedImageException(e);
        } catch (OutOfMemoryError e) {
            if (meansDamage(e)) {
                throw new DamagedImageException(e);
            }
            throw e;
        }
    }

    /** The media types of the formats that are read. */
    public static List<String> mediaTypes() {
        return Stream.of(SourceFormat.values()).map(SourceFormat::mediaType).toList();
    }

    /** The pixels, by their headers, of all images that were found small enough to read so far. */
    public long pixels() {
        return pixels.sum();
    }

    // The WebP codec says so, without a message, when transparency does not decode; Java always tells what ran out.
    private static boolean meansDamage(OutOfMemoryError e) {
        return e.getMessage() == null;
    }

    private BufferedImage read(SourceFormat format, ImageHeader source, int longerSide) throws IOException {
        ImageReader reader = format.reader();
        DamageListener damage = new DamageListener();
        try (ByteArrayImageInputStream stream = new ByteArrayImageInputStream(source.bytes())) {
            reader.setInput(stream, true, true);
            PixelCheck.check(reader, limits.maxPixels());
            pixels.add((long) reader.getWidth(0) * reader.getHeight(0));
            if (source.scales() && !limits.exact()) {
                PixelSize size = new PixelSize(reader.getWidth(0), reader.getHeight(0));
                Optional<BufferedImage> scaled = ScaledJpeg.read(source.bytes(), size, longerSide);
                if (scaled.isPresent()) {
                    return scaled.get();
                }
            }
            if (format == SourceFormat.JPEG) {
                JpegMarkers.checkScans(source.bytes(), JpegMarkers.MAX_SCANS);
            }
            reader.addIIOReadWarningListener(damage);
            BufferedImage image = reader.read(0);
            damage.check();
            return image;
        } finally {
            reader.dispose();
        }
    }

    private void checkFrames(ImageHeader source) {
        if (source.frames() > limits.maxFrames()) {
            throw new ImageTooLargeException("The image has %d frames or pages; at most %d are accepted."
                    .formatted(source.frames(), limits.maxFrames()));
        }
    }
}
