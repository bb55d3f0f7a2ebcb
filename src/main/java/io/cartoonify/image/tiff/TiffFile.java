package io.cartoonify.image.tiff;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.codec.PixelLayout;
import io.cartoonify.image.header.Exif;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.header.TiffDirectory;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.pixels.ImageHeader;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** Looks at a TIFF file before its codec does: which page it is, and whether it is of a kind that is read. */
public final class TiffFile {
    private static final int KIND_OF_PAGE = 254;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int TILE_WIDTH = 322;
    private static final int DIRECTORIES_BELOW = 330;
    private static final int EXTRA_SAMPLES = 338;
    private static final int COEFFICIENTS = 529;
    private static final int PROFILE = 34675;
    private static final int DNG_VERSION = 50706;

    private static final int REDUCED = 1;
    private static final int COLOR_FILTER_ARRAY = 32803;
    private static final int LINEAR_RAW = 34892;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int LAB = 8;
    private static final int YCBCR = 6;
    private static final int PREMULTIPLIED = 1;
    private static final int MAX_SAMPLES = 32;
    private static final int MAX_TILE_WIDTH = 1 << 16;

    private TiffFile() {}

    /**
     * Reads the header of {@code file}.
     *
     * @throws UnsupportedImageException if it is a RAW photo, or of a kind or compression that is not read
     * @throws io.cartoonify.image.ImageTooLargeException if it has more frames or pages than {@code limits} allow
     * @throws DamagedImageException if it makes no sense
     */
    public static ImageHeader parse(byte[] file, DecodeLimits limits) {
        FileBytes tiff = new FileBytes(file, ByteOrder.BIG_ENDIAN);
        List<Long> pages = TiffDirectory.chain(tiff);
        limits.checkFrames(pages.size());
        if (pages.isEmpty()) {
            throw new DamagedImageException();
        }
        checkRaw(tiff, TiffDirectory.at(tiff, pages.get(0)));
        int page = largest(tiff, pages);
        TiffDirectory directory = TiffDirectory.at(tiff, pages.get(page));
        checkRow(directory);
        TiffCompression.check(directory);
        TiffStrips strips = TiffStrips.of(directory);
        if (TiffCompression.of(directory) != TiffCompression.NONE) {
            strips.check(file.length);
        }
        TiffJpeg.check(file, directory, strips);
        checkColors(directory);
        return header(readable(file, directory), page, directory);
    }

    /** The file as the codec reads it right: without coefficients that would make all black, and L*a*b* as it is. */
    private static byte[] readable(byte[] file, TiffDirectory directory) {
        if (isLab(directory)) {
            return directory.with(PHOTOMETRIC, RGB);
        }
        return isMeaningless(directory.values(COEFFICIENTS)) ? directory.without(COEFFICIENTS) : file;
    }

    // Of fractions, in whichever order their halves come: 0 or by 0.
    private static boolean isMeaningless(long[] fractions) {
        return LongStream.of(fractions).anyMatch(fraction -> fraction >>> 32 == 0 || (int) fraction == 0);
    }

    private static boolean isLab(TiffDirectory directory) {
        long bits = directory.value(BITS, 1);
        return directory.value(PHOTOMETRIC, 0) == LAB && directory.value(SAMPLES_PER_PIXEL, 1) == 3 && bits == 8;
    }

    /** @throws UnsupportedImageException if the codec would read colors wrong: those that share a byte */
    private static void checkColors(TiffDirectory directory) {
        if (directory.value(PHOTOMETRIC, 0) == RGB && directory.value(BITS, 8) < 8) {
            throw new UnsupportedImageException(
                    "TIFF files of colors of less than 8 bits are not read here: save the image as PNG or JPEG.");
        }
    }

    private static ImageHeader header(byte[] file, int page, TiffDirectory directory) {
        long kind = directory.value(PHOTOMETRIC, 0);
        Exif exif = Exif.of(directory);
        // All others are converted by the codec, which knows the profile.
        boolean profiled = kind <= PALETTE || kind == YCBCR;
        try {
            PixelLayout layout = TiffPixels.CODEC.layout(file, page, "TIFF");
            byte[] profile = profiled ? directory.bytes(PROFILE) : new byte[0];
            return new ImageHeader(
                    layout.size(),
                    layout.alpha(),
                    kind <= 1,
                    1,
                    exif.orientation(),
                    profile.length == 0 || profile.length > ColorProfile.MAX_BYTES ? null : profile,
                    exif.metadata(),
                    new TiffPixels(
                            file,
                            page,
                            layout,
                            TiffRows.inOneGo(directory, layout),
                            exif.orientation(),
                            mend(directory, layout)));
        } catch (IOException e) {
            throw new DamagedImageException(e);
        }
    }

    private static UnaryOperator<int[]> mend(TiffDirectory directory, PixelLayout layout) {
        if (isLab(directory)) {
            return Lab::toSrgb;
        }
        boolean premultiplied = directory.value(EXTRA_SAMPLES, 0) == PREMULTIPLIED && layout.alpha();
        return premultiplied ? TiffPixels::divide : UnaryOperator.identity();
    }

    private static void checkRaw(FileBytes tiff, TiffDirectory first) {
        boolean canon = tiff.size() > 10 && tiff.part(8, 2).startsWith("CR");
        boolean preview = (first.value(KIND_OF_PAGE, 0) & REDUCED) != 0 && first.has(DIRECTORIES_BELOW);
        if (canon || preview || first.has(DNG_VERSION) || isSensor(first)) {
            throw new UnsupportedImageException(
                    "RAW photos are not read here, since the picture in them is only a small preview: save the photo as"
                            + " JPEG.");
        }
    }

    private static boolean isSensor(TiffDirectory directory) {
        long kind = directory.value(PHOTOMETRIC, 0);
        return kind == COLOR_FILTER_ARRAY || kind == LINEAR_RAW;
    }

    /** The first of the largest pages that are no smaller copy of another. */
    private static int largest(FileBytes tiff, List<Long> pages) {
        int best = 0;
        long bestPixels = 0;
        for (int i = 0; i < pages.size(); i++) {
            TiffDirectory page = TiffDirectory.at(tiff, pages.get(i));
            boolean whole = (page.value(KIND_OF_PAGE, 0) & REDUCED) == 0;
            long pixels = whole ? page.value(WIDTH, 0) * page.value(HEIGHT, 0) : 0;
            if (pixels > bestPixels) {
                best = i;
                bestPixels = pixels;
            }
        }
        return best;
    }

    // The codec makes room for a row of a tile before it reads one, and the picture's own size does not bound it.
    private static void checkRow(TiffDirectory directory) {
        long samples = directory.value(SAMPLES_PER_PIXEL, 1);
        long width = directory.value(TILE_WIDTH, 1);
        if (samples < 1 || samples > MAX_SAMPLES || width < 1 || width > MAX_TILE_WIDTH) {
            throw new DamagedImageException();
        }
    }
}
