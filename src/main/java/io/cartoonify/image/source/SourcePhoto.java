package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PictureMetadata;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.pixels.ImageHeader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A photo whose header was read and whose pixels were not. Thread-safe. */
public final class SourcePhoto {
    /** What decoders need beside pixels: rows, tables, the conversion of a profile. */
    private static final long SMALL_THINGS = 4 << 20;

    private static final int SMALL_THINGS_PER_PIXEL = 16;

    private final ImageHeader header;
    private final DecodeLimits limits;

    SourcePhoto(ImageHeader header, DecodeLimits limits) {
        this.header = header;
        this.limits = limits;
    }

    /** Its size when it is upright. */
    public PixelSize size() {
        return header.orientation().upright(header.size());
    }

    /** Whether it can be transparent. */
    public boolean hasAlpha() {
        return header.alpha();
    }

    /** What it says of itself. */
    public PictureMetadata metadata() {
        return header.metadata();
    }

    /** The most bytes that {@link #decode} holds at once, in the heap and outside: with its result, without the file. */
    public long memory(int longerSide) {
        long small = Math.min(SMALL_THINGS, header.size().pixels() * SMALL_THINGS_PER_PIXEL);
        return header.pixels().memory(wanted(longerSide)) + small;
    }

    /** {@link #decode(int, BooleanSupplier)} for somebody who waits. */
    public BufferedImage decode(int longerSide) {
        return decode(longerSide, () -> false);
    }

    /**
     * The photo upright in sRGB: TYPE_INT_ARGB if it can be transparent, else TYPE_INT_RGB. At least as large as {@link
     * #size} fitted to {@code longerSide}, and as large as the photo where that is more than it has; may be larger.
     *
     * @param longerSide in pixels
     * @param givenUp whether nobody waits for it any more; asked every few rows
     * @throws DamagedImageException if it does not decode whole
     * @throws CancellationException if nobody waits for it any more
     */
    public BufferedImage decode(int longerSide, BooleanSupplier givenUp) {
        Canvas canvas = header.pixels().canvas(wanted(longerSide));
        canvas.stopWhen(givenUp);
        try {
            header.pixels().read(canvas);
        } catch (IOException e) {
            if (!limits.lenient() || canvas.rows() == 0) {
                throw new DamagedImageException(e);
            }
        }
        byte[] profile = header.profile();
        if (profile != null) {
            ColorProfile.toSrgb(canvas.image(), profile, header.gray());
        }
        return canvas.image();
    }

    private int wanted(int longerSide) {
        return limits.exact() ? header.size().longerSide() : longerSide;
    }
}
