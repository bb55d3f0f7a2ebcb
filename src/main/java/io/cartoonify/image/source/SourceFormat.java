package io.cartoonify.image.source;

import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.pixels.ImageHeader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
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
    GIF(file -> startsWith(file, 0, "GIF87a") || startsWith(file, 0, "GIF89a"), GifFile::parse);

    private final Predicate<byte[]> signature;
    private final BiFunction<byte[], DecodeLimits, ImageHeader> parser;

    SourceFormat(Predicate<byte[]> signature, BiFunction<byte[], DecodeLimits, ImageHeader> parser) {
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
        throw new UnsupportedImageException(
                startsWith(file, 4, "ftyp")
                        ? "HEIC and AVIF images and videos are not read here: save the photo as JPEG, PNG or WebP."
                        : "This is no image that is read here: send a JPEG, PNG, WebP, TIFF, BMP or GIF file.");
    }

    private static boolean startsWith(byte[] file, int offset, String signature) {
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
        return parser.apply(file, limits);
    }
}
