package io.cartoonify.image.png;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.header.Exif;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.pixels.ColorProfile;
import io.cartoonify.image.pixels.ImageHeader;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Takes a PNG file apart. As libpng does, it passes over chunks that the picture does not need and that are damaged, and
 * over whatever comes after the pixels.
 */
public final class PngFile {
    private static final int SIGNATURE_BYTES = 8;

    private final FileBytes file;
    private final List<FileBytes> data = new ArrayList<>();
    private Exif exif = Exif.NONE;
    private long frames = 1;
    private @Nullable PngHeader header;
    private final PngColorSpace colorSpace = new PngColorSpace();
    private byte[] palette = new byte[0];
    private byte[] transparency = new byte[0];

    private PngFile(byte[] file) {
        this.file = new FileBytes(file, ByteOrder.BIG_ENDIAN);
    }

    /**
     * Reads the header of {@code file}.
     *
     * @throws UnsupportedImageException if it has critical chunks that are not known
     * @throws io.cartoonify.image.ImageTooLargeException if it has more pixels, frames or pages than {@code limits} allow
     * @throws DamagedImageException if it makes no sense
     */
    public static ImageHeader parse(byte[] file, DecodeLimits limits) {
        PngFile png = new PngFile(file);
        png.readChunks();
        PngHeader header = png.header;
        if (header == null) {
            throw new DamagedImageException();
        }
        limits.check(header.size());
        limits.checkFrames(png.frames);
        if (png.data.isEmpty()) {
            throw new DamagedImageException();
        }
        if (header.kind() == PngHeader.PALETTE && png.palette.length == 0) {
            throw new DamagedImageException();
        }
        PngColors colors = new PngColors(header, png.palette, png.transparency);
        return new ImageHeader(
                header.size(),
                colors.hasAlpha(),
                header.isGray(),
                1,
                png.exif.orientation(),
                png.colorSpace.profile(),
                png.exif.metadata(),
                new PngPixels(header, colors, png.data, png.exif.orientation()));
    }

    private void readChunks() {
        file.seek(SIGNATURE_BYTES);
        boolean more = true;
        while (more && file.remaining() > 0) {
            more = readChunk();
        }
    }

    /** Whether there may be more that matters. */
    private boolean readChunk() {
        boolean pixelsCame = !data.isEmpty();
        try {
            long length = file.u32();
            int start = file.positionInFile();
            String type = file.latin(4);
            if (type.equals("IDAT") && length > file.remaining()) {
                // As much as there is: whether pixels are missing shows when they are inflated.
                data.add(file.part(file.remaining()));
                return false;
            }
            FileBytes content = file.part(length);
            boolean sound = sum(start, length) == file.u32();
            if (Character.isUpperCase(type.charAt(0))) {
                return readCritical(type, content, sound);
            }
            if (sound || type.equals("tRNS")) {
                readAncillary(type, content, sound);
            }
            return true;
        } catch (DamagedImageException e) {
            if (pixelsCame) {
                return false;
            }
            throw e;
        }
    }

    private boolean readCritical(String type, FileBytes content, boolean sound) {
        if (!sound) {
            throw new DamagedImageException();
        }
        switch (type) {
            case "IHDR" -> header = PngHeader.read(content);
            case "PLTE" -> palette = content.rest();
            case "IDAT" -> data.add(content);
            case "IEND" -> {
                return false;
            }
            default ->
                throw new UnsupportedImageException(
                        "PNG files with %s chunks are not read here: save the image as a common PNG.".formatted(type));
        }
        return true;
    }

    private void readAncillary(String type, FileBytes content, boolean sound) {
        switch (type) {
            case "tRNS" -> {
                if (!sound) {
                    throw new DamagedImageException();
                }
                transparency = content.rest();
            }
            case "eXIf" -> exif = exif.or(content);
            case "acTL" -> frames = Math.max(1, content.u32());
            default -> readColorSpace(type, content);
        }
    }

    private void readColorSpace(String type, FileBytes content) {
        try {
            colorSpace.read(type, content);
        } catch (DamagedImageException e) {
            // A bad label does not spoil a picture.
        }
    }

    private long sum(int start, long length) {
        CRC32 sum = new CRC32();
        sum.update(file.file(), start, (int) length + 4);
        return sum.getValue();
    }

    // A name that ends with 0, then 0 for "deflate", then the compressed profile.
    static byte @Nullable [] inflateProfile(FileBytes content) {
        Inflater inflater = new Inflater();
        try {
            while (content.u8() != 0) {}
            content.u8();
            inflater.setInput(content.rest());
            byte[] profile = new byte[ColorProfile.MAX_BYTES];
            int length = inflater.inflate(profile);
            return inflater.finished() ? Arrays.copyOf(profile, length) : null;
        } catch (DataFormatException | DamagedImageException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
