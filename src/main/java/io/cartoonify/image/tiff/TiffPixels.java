package io.cartoonify.image.tiff;

import io.cartoonify.image.codec.Codec;
import io.cartoonify.image.codec.DamageListener;
import io.cartoonify.image.codec.PixelLayout;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.PixelSource;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * The pixels of a page of a TIFF file. Its codec decodes whatever lies above the part that it is asked for, so it is asked
 * for all at once wherever it can be; else a small file of 120 megapixels takes minutes.
 *
 * @param inOneGo how many rows are kept while it is decoded in one go; 0 if it is decoded in parts
 * @param mend what the codec leaves to do with packed pixels
 */
record TiffPixels(
        byte[] file, int page, PixelLayout layout, int inOneGo, Orientation orientation, UnaryOperator<int[]> mend)
        implements PixelSource {
    static final Codec CODEC = new Codec("com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi");

    @Override
    public Canvas canvas(int longerSide) {
        return Canvas.of(layout.size(), longerSide, orientation, layout.alpha());
    }

    @Override
    public long memory(int longerSide) {
        return Canvas.memory(layout.size(), longerSide) + (inOneGo == 0 ? layout.memory() : layout.memory(inOneGo));
    }

    @Override
    public void read(Canvas canvas) throws IOException {
        DamageListener damage = new DamageListener();
        if (inOneGo == 0) {
            CODEC.read(file, page, layout, canvas, damage, mend);
        } else {
            CODEC.readInOneGo(file, page, inOneGo, canvas, damage, mend);
        }
        damage.check();
    }

    /** Undoes that colors are multiplied by alpha, which the codec does not always do. */
    static int[] divide(int[] pixels) {
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
