package io.cartoonify.image.gif;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PictureMetadata;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.ImageHeader;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a GIF file: finds its first frame and counts the others. Once the first is whole the file may end
 * however it likes.
 */
public final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int GRAPHIC_CONTROL = 0xF9;

    private final FileBytes file;
    private int frames;
    private int transparent = -1;
    private int[] palette = new int[0];
    private @Nullable GifFrame first;

    private GifFile(byte[] file) {
        this.file = new FileBytes(file, ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads the header of {@code file}.
     *
     * @throws io.cartoonify.image.ImageTooLargeException if it has more frames than {@code limits} allow
     * @throws DamagedImageException if it makes no sense
     */
    public static ImageHeader parse(byte[] file, DecodeLimits limits) {
        GifFile gif = new GifFile(file);
        gif.file.seek(6);
        int width = gif.file.u16();
        int height = gif.file.u16();
        gif.palette = gif.readPalette(2);
        gif.readBlocks();
        GifFrame frame = gif.first;
        if (frame == null) {
            throw new DamagedImageException();
        }
        limits.checkFrames(gif.frames);
        PixelSize canvas =
                new PixelSize(Math.max(width, frame.x() + frame.width()), Math.max(height, frame.y() + frame.height()));
        boolean alpha = frame.transparent() >= 0 || frame.size().pixels() < canvas.pixels();
        return new ImageHeader(
                canvas,
                alpha,
                false,
                1,
                Orientation.TOP_LEFT,
                null,
                PictureMetadata.NONE,
                new GifPixels(canvas, alpha, frame, limits.lenient()));
    }

    private void readBlocks() {
        try {
            while (readBlock()) {}
        } catch (DamagedImageException e) {
            if (first == null) {
                throw e;
            }
        }
    }

    /** Whether there may be more. */
    private boolean readBlock() {
        int block = file.u8();
        if (block == EXTENSION) {
            readExtension();
        } else if (block == FRAME) {
            readFrame();
        } else {
            return false;
        }
        return true;
    }

    private void readExtension() {
        boolean control = file.u8() == GRAPHIC_CONTROL;
        int start = file.position();
        if (control && first == null && file.u8() >= 4) {
            boolean has = (file.u8() & 1) != 0;
            file.skip(2);
            int index = file.u8();
            transparent = has ? index : -1;
        }
        file.seek(start);
        skipData();
    }

    private void readFrame() {
        int x = file.u16();
        int y = file.u16();
        int width = file.u16();
        int height = file.u16();
        int flags = file.u8();
        file.seek(file.position() - 1L);
        int[] own = readPalette(0);
        int codeBits = file.u8();
        int data = file.position();
        boolean whole = first != null || width > 0 && height > 0;
        if (!whole) {
            throw new DamagedImageException();
        }
        if (first == null) {
            first = new GifFrame(
                    x,
                    y,
                    width,
                    height,
                    (flags & 0x40) != 0,
                    own.length > 0 ? own : palette,
                    transparent,
                    codeBits,
                    file.part(data, file.size() - data));
        }
        frames++;
        skipData();
    }

    /** Reads a byte of flags, passes over {@code more} and reads the palette that the flags tell of. */
    private int[] readPalette(int more) {
        int flags = file.u8();
        file.skip(more);
        int[] colors = new int[(flags & 0x80) == 0 ? 0 : 2 << (flags & 7)];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = 0xFF000000 | file.u8() << 16 | file.u8() << 8 | file.u8();
        }
        return colors;
    }

    private void skipData() {
        int length;
        do {
            length = file.u8();
            file.skip(length);
        } while (length > 0);
    }
}
