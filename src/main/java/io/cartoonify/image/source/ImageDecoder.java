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
     * Reads the header of {@code file}: no pixel.
     *
     * @throws UnsupportedImageException if the file is in no format that is read here
     * @throws ImageTooLargeException if it has more pixels or frames than the limits allow
     * @throws DamagedImageException if not even its header makes sense
     */
    public SourcePhoto open(byte[] file) {
        SourceFormat format = SourceFormat.of(file);
        try {
            ImageHeader header = format.parse(file);
            checkFrames(header);
            PixelCheck.Raster raster = raster(format, header);
            pixels.add(raster.size().pixels());
            return new SourcePhoto(this, format, header, raster);
        } catch (UnsupportedImageException | ImageTooLargeException | DamagedImageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DamagedImageException(e);
        }
    }

    private PixelCheck.Raster raster(SourceFormat format, ImageHeader header) throws IOException {
        ImageReader reader = format.reader();
        try (ByteArrayImageInputStream stream = new ByteArrayImageInputStream(header.bytes())) {
            reader.setInput(stream, true, true);
            return PixelCheck.check(reader, limits.maxPixels());
        } finally {
            reader.dispose();
        }
    }

    BufferedImage decode(SourceFormat format, ImageHeader header, PixelSize stored, int longerSide) {
        try {
            BufferedImage image = read(format, header, stored, longerSide);
            if (!limits.exact()) {
                image = BoxReduction.reduce(image, longerSide);
            }
            return header.orientation().apply(ColorProfile.toSrgb(image, header.profile()));
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

    private BufferedImage read(SourceFormat format, ImageHeader source, PixelSize size, int longerSide)
            throws IOException {
        ImageReader reader = format.reader();
        DamageListener damage = new DamageListener();
        try (ByteArrayImageInputStream stream = new ByteArrayImageInputStream(source.bytes())) {
            reader.setInput(stream, true, true);
            if (source.scales() && !limits.exact()) {
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
