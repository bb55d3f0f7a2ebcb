package io.cartoonify.image.source;

import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.PixelSource;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * The pixels of a page of a TIFF file.
 *
 * @param premultiplied whether the colors are multiplied by alpha, which the codec does not always undo
 */
record TiffPixels(byte[] file, int page, Codec.Layout layout, Orientation orientation, boolean premultiplied)
        implements PixelSource {
    static final Codec CODEC = new Codec("com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi");

    @Override
    public Canvas canvas(int longerSide) {
        return Canvas.of(layout.size(), longerSide, orientation, layout.alpha());
    }

    @Override
    public long memory(int longerSide) {
        return Canvas.memory(layout.size(), longerSide) + layout.memory();
    }

    @Override
    public void read(Canvas canvas) throws IOException {
        DamageListener damage = new DamageListener();
        UnaryOperator<int[]> mended = premultiplied ? TiffPixels::divide : UnaryOperator.identity();
        CODEC.read(file, page, layout, canvas, damage, mended);
        damage.check();
    }

    private static int[] divide(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha != 0 && alpha != 255) {
                pixels[i] = alpha << 24
                        | over(pixels[i] >> 16 & 0xFF, alpha) << 16
                        | over(pixels[i] >> 8 & 0xFF, alpha) << 8
                        | over(pixels[i] & 0xFF, alpha);
            }
        }
        return pixels;
    }

    private static int over(int color, int alpha) {
        return Math.min(255, (color * 255 + alpha / 2) / alpha);
    }
}
