package io.cartoonify.image.source;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PictureMetadata;
import io.cartoonify.image.PixelSize;
import java.awt.image.BufferedImage;

/** A photo whose header was read and whose pixels were not. Thread-safe. */
public final class SourcePhoto {
    private final ImageDecoder decoder;
    private final ImageHeader header;
    private final SourceFormat format;
    private final PixelSize stored;
    private final int storedBytes;
    private final boolean alpha;

    SourcePhoto(ImageDecoder decoder, SourceFormat format, ImageHeader header, PixelCheck.Raster raster) {
        this.decoder = decoder;
        this.format = format;
        this.header = header;
        this.stored = raster.size();
        this.storedBytes = raster.bytesPerPixel();
        this.alpha = raster.alpha();
    }

    /** Its size when it is upright. */
    public PixelSize size() {
        return header.orientation().upright(stored);
    }

    /** Whether it can be transparent. */
    public boolean hasAlpha() {
        return alpha;
    }

    /** What it says of itself. */
    public PictureMetadata metadata() {
        return PictureMetadata.NONE;
    }

    /** The most bytes that {@link #decode} holds at once, in the heap and outside: its result, not the file. */
    public long memory(int longerSide) {
        return stored.pixels() * (storedBytes + 3 * Integer.BYTES);
    }

    /**
     * The photo upright in sRGB: TYPE_INT_ARGB if it can be transparent, else TYPE_INT_RGB. At least as large as {@link
     * #size} fitted to {@code longerSide}, and as large as the photo where that is more than it has; may be larger.
     *
     * @param longerSide in pixels
     * @throws DamagedImageException if it does not decode whole
     */
    public BufferedImage decode(int longerSide) {
        return decoder.decode(format, header, stored, longerSide);
    }
}
