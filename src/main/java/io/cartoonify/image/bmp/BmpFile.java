package io.cartoonify.image.bmp;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PictureMetadata;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.Codec;
import io.cartoonify.image.codec.PixelLayout;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.pixels.Canvas;
import io.cartoonify.image.pixels.ImageHeader;
import io.cartoonify.image.pixels.PixelSource;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Looks at a BMP file's header before its codec does. */
public final class BmpFile {
    private static final Codec CODEC = new Codec("com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi");
    private static final int PIXELS = 10;
    private static final int INFO_HEADER_SIZE = 14;
    private static final int WIDTH = 18;
    private static final int OLD_PLANES = 22;
    private static final int OLD_BITS = 24;
    private static final int PLANES = 26;
    private static final int MODERN_HEADER = 16;
    private static final int WORD = 32;
    private static final int BITS = 28;
    private static final int COMPRESSION = 30;
    private static final int RUNS_OF_BYTES = 1;
    private static final int RUNS_OF_HALVES = 2;
    private static final int BIT_FIELDS = 3;
    private static final int ALPHA_BIT_FIELDS = 6;
    private static final int OS2_HEADER_SIZE = 64;
    private static final int HEADER_WITH_FOUR_MASKS = 56;

    private BmpFile() {}

    /**
     * Reads the header of {@code sent}.
     *
     * @throws UnsupportedImageException if it is compressed in a way that is not read
     * @throws DamagedImageException if it makes no sense
     */
    public static ImageHeader parse(byte[] sent) {
        FileBytes bmp = new FileBytes(sent, ByteOrder.LITTLE_ENDIAN);
        checkKind(bmp);
        checkPalette(bmp);
        checkRuns(bmp);
        byte[] file = readable(bmp);
        try {
            PixelLayout layout = CODEC.layout(file, 0, "BMP");
            return new ImageHeader(
                    layout.size(),
                    layout.alpha(),
                    false,
                    1,
                    Orientation.TOP_LEFT,
                    null,
                    PictureMetadata.NONE,
                    new Pixels(file, layout));
        } catch (IOException e) {
            throw new DamagedImageException(e);
        }
    }

    /** @throws UnsupportedImageException if the file only wraps another one, or is compressed in a way that is not read */
    private static void checkKind(FileBytes bmp) {
        bmp.seek(PIXELS);
        // The codec makes room for the colors that would fit before the pixels.
        if (bmp.u32() > bmp.size()) {
            throw new DamagedImageException();
        }
        bmp.seek(INFO_HEADER_SIZE);
        long size = bmp.u32();
        if (size < 40) {
            return;
        }
        bmp.seek(COMPRESSION);
        long compression = bmp.u32();
        boolean read = compression < BIT_FIELDS
                || size != OS2_HEADER_SIZE && (compression == BIT_FIELDS || compression == ALPHA_BIT_FIELDS);
        if (!read) {
            throw new UnsupportedImageException("BMP files of this kind are not read here: save the image as PNG.");
        }
    }

    /** @throws DamagedImageException if pixels are numbers, and begin where a palette would */
    private static void checkPalette(FileBytes bmp) {
        bmp.seek(PIXELS);
        long pixels = bmp.u32();
        bmp.seek(INFO_HEADER_SIZE);
        long header = bmp.u32();
        bmp.seek(header < MODERN_HEADER ? OLD_BITS : BITS);
        if (bmp.u16() <= 8 && pixels == INFO_HEADER_SIZE + header) {
            throw new DamagedImageException(
                    "The BMP file has no palette, so nobody knows its colors: save the image anew.");
        }
    }

    private static void checkRuns(FileBytes bmp) {
        bmp.seek(INFO_HEADER_SIZE);
        boolean old = bmp.u32() < 40;
        bmp.seek(BITS);
        int bits = old ? 0 : bmp.u16();
        long compression = old ? 0 : bmp.u32();
        if (bits == 8 && compression == RUNS_OF_BYTES || bits == 4 && compression == RUNS_OF_HALVES) {
            bmp.seek(WIDTH);
            int width = (int) bmp.u32();
            // Negative if the rows come from the top.
            int height = Math.abs((int) bmp.u32());
            bmp.seek(PIXELS);
            bmp.seek(bmp.u32());
            new BmpRuns(bmp, bits, width, height).check();
        }
    }

    /** The file as the codec reads it whole. */
    private static byte[] readable(FileBytes bmp) {
        bmp.seek(INFO_HEADER_SIZE);
        long header = bmp.u32();
        int planes = header < MODERN_HEADER ? OLD_PLANES : PLANES;
        int filling = missingFilling(bmp, header);
        // It overlooks the fourth mask in a header of this length, unless it is told of it.
        boolean mask = header == HEADER_WITH_FOUR_MASKS && bmp.file()[COMPRESSION] == BIT_FIELDS;
        boolean noPlanes = bmp.file()[planes] != 1;
        if (filling == 0 && !mask && !noPlanes) {
            return bmp.file();
        }
        byte[] readable = Arrays.copyOf(bmp.file(), bmp.file().length + filling);
        readable[planes] = 1;
        if (mask) {
            readable[COMPRESSION] = ALPHA_BIT_FIELDS;
        }
        return readable;
    }

    /** How much of what fills up the last row to whole words is left out, which some writers do. */
    private static int missingFilling(FileBytes bmp, long header) {
        if (header < MODERN_HEADER) {
            return 0;
        }
        bmp.seek(WIDTH);
        long width = bmp.u32();
        long height = Math.abs((int) bmp.u32());
        bmp.seek(BITS);
        long rowBits = width * bmp.u16();
        long words = (rowBits + WORD - 1) / WORD;
        bmp.seek(PIXELS);
        long missing = bmp.u32() + words * height * (WORD / Byte.SIZE) - bmp.size();
        long filling = words * (WORD / Byte.SIZE) - (rowBits + Byte.SIZE - 1) / Byte.SIZE;
        return missing > 0 && missing <= filling ? (int) missing : 0;
    }

    private record Pixels(byte[] file, PixelLayout layout) implements PixelSource {
        @Override
        public Canvas canvas(int longerSide) {
            return Canvas.of(layout.size(), longerSide, Orientation.TOP_LEFT, layout.alpha());
        }

        @Override
        public long memory(int longerSide) {
            return Canvas.memory(layout.size(), longerSide) + layout.memory();
        }

        @Override
        public void read(Canvas canvas) throws IOException {
            CODEC.read(file, 0, layout, canvas, (reader, warning) -> {}, UnaryOperator.identity());
        }
    }
}
