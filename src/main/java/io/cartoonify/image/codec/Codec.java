package io.cartoonify.image.codec;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import io.cartoonify.image.Codecs;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.Unpacked;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.ImageReaderSpi;

/**
 * A codec of Java's ImageIO, from which a picture is read some rows at a time.
 *
 * <p>Codecs meet damage with any exception they happen to run into; here it is always an {@link IOException}.
 */
public final class Codec {
    private final ImageReaderSpi codec;

    public Codec(String className) {
        codec = Codecs.find(ImageReaderSpi.class, className);
    }

    /**
     * What the codec will deliver of a picture, by its header.
     *
     * @throws UnsupportedImageException if the codec does not know this kind of file
     * @throws IOException if it is damaged
     */
    public PixelLayout layout(byte[] file, int image, String format) throws IOException {
        try {
            return with(file, reader -> layout(reader, image));
        } catch (IOException e) {
            if (tellsUnknownKind(e)) {
                throw new UnsupportedImageException(
                        "%s files of this kind are not read here: save the image as PNG or JPEG.".formatted(format));
            }
            throw e;
        }
    }

    // TwelveMonkeys' words.
    private static boolean tellsUnknownKind(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        return message.contains("unsupported")
                || message.contains("unknown")
                || message.contains("not supported")
                || message.contains("not implemented");
    }

    private static PixelLayout layout(ImageReader reader, int image) throws IOException {
        PixelSize size = new PixelSize(reader.getWidth(image), reader.getHeight(image));
        if (size.width() < 1 || size.height() < 1) {
            throw new IIOException("There are no pixels.");
        }
        ImageTypeSpecifier type = reader.getImageTypes(image).next();
        SampleModel samples = type.getSampleModel();
        int bits = samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getDataType());
        return new PixelLayout(
                size, Math.max(1, bits / Byte.SIZE), type.getColorModel().hasAlpha());
    }

    /**
     * Draws a picture on {@code canvas}.
     *
     * @param warnings hears what the codec has to say
     * @param mended what to do with the packed pixels of each part
     */
    public void read(
            byte[] file,
            int image,
            PixelLayout layout,
            Canvas canvas,
            IIOReadWarningListener warnings,
            UnaryOperator<int[]> mended)
            throws IOException {
        readBands(layout, canvas, region -> {
            BufferedImage band = read(file, warnings, region, (reader, param) -> reader.read(image, param));
            check(region, band.getWidth(), band.getHeight());
            return mended.apply(Unpacked.pixels(band));
        });
    }

    /**
     * Draws the first picture on {@code canvas} from samples that are no colors yet.
     *
     * @param warnings hears what the codec has to say
     * @param colors the packed pixels of samples
     */
    public void readSamples(
            byte[] file,
            PixelLayout layout,
            Canvas canvas,
            IIOReadWarningListener warnings,
            Function<Raster, int[]> colors)
            throws IOException {
        readBands(layout, canvas, region -> {
            Raster band = read(file, warnings, region, (reader, param) -> reader.readRaster(0, param));
            check(region, band.getWidth(), band.getHeight());
            return colors.apply(band);
        });
    }

    private interface Bands {
        int[] pixels(Rectangle region) throws IOException;
    }

    private static void readBands(PixelLayout layout, Canvas canvas, Bands bands) throws IOException {
        for (int y = 0; y < layout.size().height(); y += layout.rows()) {
            int height = Math.min(layout.rows(), layout.size().height() - y);
            int[] pixels = bands.pixels(new Rectangle(0, y, layout.size().width(), height));
            for (int row = 0; row < height; row++) {
                canvas.add(pixels, row * layout.size().width());
            }
        }
    }

    /**
     * Draws a picture on {@code canvas} in one go: by a codec that draws its rows from the top and puts each into its
     * place by itself, as TwelveMonkeys does with TIFF.
     *
     * @param rows how many rows are kept at once, at least as many as a tile has
     * @param warnings hears what the codec has to say
     * @param mended what to do with the packed pixels of each part
     */
    public void readInOneGo(
            byte[] file,
            int image,
            int rows,
            Canvas canvas,
            IIOReadWarningListener warnings,
            UnaryOperator<int[]> mended)
            throws IOException {
        with(file, reader -> {
            reader.addIIOReadWarningListener(warnings);
            int width = reader.getWidth(image);
            int height = reader.getHeight(image);
            BufferedImage window = reader.getImageTypes(image).next().createBufferedImage(width, rows);
            PassingRows passing = new PassingRows(height, window.getRaster(), count -> {
                int[] pixels =
                        count == 0 ? new int[0] : mended.apply(Unpacked.pixels(window.getSubimage(0, 0, width, count)));
                for (int row = 0; row < count; row++) {
                    canvas.add(pixels, row * width);
                }
            });
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestination(
                    new BufferedImage(window.getColorModel(), passing, window.isAlphaPremultiplied(), null));
            try {
                return reader.read(image, param);
            } finally {
                passing.passRest();
            }
        });
        if (canvas.rows() < canvas.source().height()) {
            throw new IIOException("Rows are missing.");
        }
    }

    private interface Reading<T> {
        T of(ImageReader reader, ImageReadParam param) throws IOException;
    }

    private <T> T read(byte[] file, IIOReadWarningListener warnings, Rectangle region, Reading<T> reading)
            throws IOException {
        return with(file, reader -> {
            reader.addIIOReadWarningListener(warnings);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceRegion(region);
            return reading.of(reader, param);
        });
    }

    private static void check(Rectangle region, int width, int height) throws IIOException {
        if (width != region.width || height != region.height) {
            throw new IIOException("The codec delivered another size.");
        }
    }

    /** Lets {@code use} read {@code file} with a reader of its own. */
    public <T> T with(byte[] file, Use<T> use) throws IOException {
        ImageReader reader = codec.createReaderInstance();
        try (ByteArrayImageInputStream stream = new ByteArrayImageInputStream(file)) {
            reader.setInput(stream, false, false);
            return use.of(reader);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IIOException("The codec gave up.", e);
        } finally {
            reader.dispose();
        }
    }

    /** What is asked of a reader. */
    public interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }
}
