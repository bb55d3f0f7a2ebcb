package io.cartoonify.image.source;

import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.bmp.BmpFile;
import io.cartoonify.image.codec.DecodeLimits;
import io.cartoonify.image.gif.GifFile;
import io.cartoonify.image.heif.HeifFile;
import io.cartoonify.image.jpeg.JpegFile;
import io.cartoonify.image.pixels.ImageHeader;
import io.cartoonify.image.png.PngFile;
import io.cartoonify.image.tiff.TiffFile;
import io.cartoonify.image.webp.WebpFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The formats that are read, each with its signature and the parser of its container. */
enum SourceFormat {
    JPEG(file -> startsWith(file, 0, "\u00FF\u00D8\u00FF"), JpegFile::parse),
    PNG(file -> startsWith(file, 0, "\u0089PNG\r\n\u001A\n"), PngFile::parse),
    WEBP(file -> startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP"), WebpFile::parse),
    TIFF(
            file -> startsWith(file, 0, "II*\0")
                    || startsWith(file, 0, "MM\0*")
                    || startsWith(file, 0, "II+\0")
                    || startsWith(file, 0, "MM\0+"),
            TiffFile::parse),
    BMP(file -> startsWith(file, 0, "BM"), (file, limits) -> BmpFile.parse(file)),
    GIF(file -> startsWith(file, 0, "GIF87a") || startsWith(file, 0, "GIF89a"), GifFile::parse),
    HEIC(file -> isBrand(file, Set.of("heic", "heix", "heim", "heis", "mif1", "msf1"))),
    AVIF(file -> isBrand(file, Set.of("avif", "avis")));

    private final Predicate<byte[]> signature;
    private final Parser parser;

    /** Takes a container apart. */
    private interface Parser {
        ImageHeader parse(byte[] file, DecodeLimits limits);
    }

    /** One that FFmpeg reads. */
    SourceFormat(Predicate<byte[]> signature) {
        this(signature, (file, limits) -> HeifFile.parse(file, limits.ffmpeg()));
    }

    SourceFormat(Predicate<byte[]> signature, Parser parser) {
        this.signature = signature;
        this.parser = parser;
    }

    /**
     * The format of {@code file} by its first bytes.
     *
     * @throws UnsupportedImageException if it is none of these
     */
    static SourceFormat of(byte[] file) {
        for (SourceFormat format : values()) {
            if (format.signature.test(file)) {
                return format;
            }
        }
        throw new UnsupportedImageException(UnreadKind.of(file));
    }

    // The file's own brand stands at 8, those that it is compatible with from 16 on.
    private static boolean isBrand(byte[] file, Set<String> brands) {
        if (!startsWith(file, 4, "ftyp")) {
            return false;
        }
        int end = Math.min(file.length, (file[2] & 0xFF) << 8 | file[3] & 0xFF);
        for (int at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
            if (brands.contains(new String(file, at, 4, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(byte[] file, int offset, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= offset + expected.length
                && Arrays.equals(file, offset, offset + expected.length, expected, 0, expected.length);
    }

    /** For instance {@code image/jpeg}. */
    String mediaType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Takes the container apart, up to its pixels.
     *
     * @throws RuntimeException one of the documented refusals
     */
    ImageHeader parse(byte[] file, DecodeLimits limits) {
        return parser.parse(file, limits);
    }
}
