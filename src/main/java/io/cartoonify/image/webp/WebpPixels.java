package io.cartoonify.image.webp;

import com.luciad.imageio.webp.WebPReadParam;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.codec.Codec;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.PixelSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOException;

/**
 * The pixels of a WebP photo, or of an animation's first frame. libwebp reads them, and a still at the size wanted.
 *
 * @param file a WebP file of one picture
 * @param picture its size
 * @param lossless whether libwebp holds all pixels while it decodes
 * @param size the canvas's size
 * @param x where on the canvas it lies
 * @param y where on the canvas it lies
 * @param alpha whether the canvas can be transparent
 */
record WebpPixels(
        byte[] file,
        PixelSize picture,
        boolean lossless,
        PixelSize size,
        int x,
        int y,
        boolean alpha,
        Orientation orientation)
        implements PixelSource {
    private static final Codec CODEC = new Codec("com.luciad.imageio.webp.WebPImageReaderSpi");

    private boolean isAlone() {
        return picture.equals(size);
    }

    @Override
    public Canvas canvas(int longerSide) {
        return isAlone()
                ? new Canvas(scaled(longerSide), 1, orientation, alpha)
                : Canvas.of(size, longerSide, orientation, alpha);
    }

    private PixelSize scaled(int longerSide) {
        int wanted = Math.min(picture.longerSide(), (int) Math.min(Integer.MAX_VALUE, (long) Canvas.GAP * longerSide));
        return picture.fitted(wanted);
    }

    @Override
    public long memory(int longerSide) {
        long result = isAlone() ? scaled(longerSide).pixels() * Integer.BYTES : Canvas.memory(size, longerSide);
        long decoded = (isAlone() ? scaled(longerSide) : picture).pixels() * Integer.BYTES;
        // Once in the library and once in Java.
        return result + 2 * decoded + inTheLibrary() + 2L * file.length;
    }

    /** What libwebp holds of all pixels: colors, or transparency, which has its colors while it is unpacked, too. */
    private long inTheLibrary() {
        int bytesPerPixel = lossless ? Integer.BYTES : alpha ? 1 + Integer.BYTES : 0;
        return picture.pixels() * bytesPerPixel;
    }

    @Override
    public void read(Canvas canvas) throws IOException {
        BufferedImage image = decode(isAlone() ? canvas.source() : picture);
        int[] row = new int[canvas.source().width()];
        int left = isAlone() ? 0 : x;
        int top = isAlone() ? 0 : y;
        for (int i = 0; i < canvas.source().height(); i++) {
            if (i >= top && i < top + image.getHeight()) {
                image.getRGB(0, i - top, image.getWidth(), 1, row, left, image.getWidth());
            } else {
                Arrays.fill(row, 0);
            }
            canvas.add(row, 0);
        }
    }

    /** The picture alone, in the size {@code to}. */
    BufferedImage decode(PixelSize to) throws IOException {
        try {
            return CODEC.with(file, reader -> {
                WebPReadParam param = new WebPReadParam();
                if (!to.equals(picture)) {
                    param.setUseScaling(true);
                    param.setScaledWidth(to.width());
                    param.setScaledHeight(to.height());
                }
                return reader.read(0, param);
            });
        } catch (OutOfMemoryError e) {
            // The codec's own way to say that transparency does not decode: Java always tells what ran out.
            if (e.getMessage() == null) {
                throw new IIOException("The codec gave up.", e);
            }
            throw e;
        }
    }
}
