package io.cartoonify.image.source;

import io.cartoonify.image.Codecs;
import io.cartoonify.image.UnsupportedImageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** The formats that are read, each with its signature, the parser of its container and the codec of its pixels. */
enum SourceFormat {
    JPEG(
            file -> startsWith(file, 0, "\u00FF\u00D8\u00FF"),
            JpegFile::parse,
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi"),
    PNG(
            file -> startsWith(file, 0, "\u0089PNG\r\n\u001A\n"),
            PngFile::parse,
            "com.sun.imageio.plugins.png.PNGImageReaderSpi"),
    WEBP(
            file -> startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP"),
            WebpFile::parse,
            "com.luciad.imageio.webp.WebPImageReaderSpi"),
    TIFF(
            file -> startsWith(file, 0, "II*\0") || startsWith(file, 0, "MM\0*"),
            TiffFile::parse,
            "com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi"),
    BMP(file -> startsWith(file, 0, "BM"), BmpFile::parse, "com.sun.imageio.plugins.bmp.BMPImageReaderSpi"),
    GIF(
            file -> startsWith(file, 0, "GIF87a") || startsWith(file, 0, "GIF89a"),
            GifFile::parse,
            "com.sun.imageio.plugins.gif.GIFImageReaderSpi");

    private final Predicate<byte[]> signature;
    private final Function<byte[], ImageHeader> parser;
    private final ImageReaderSpi codec;

    SourceFormat(Predicate<byte[]> signature, Function<byte[], ImageHeader> parser, String codec) {
        this.signature = signature;
        this.parser = parser;
        this.codec = Codecs.find(ImageReaderSpi.class, codec);
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

    /** Takes the container apart; throws any unchecked exception if it is damaged. */
    ImageHeader parse(byte[] file) {
        return parser.apply(file);
    }

    /** A new reader, for one file; the caller disposes of it. */
    ImageReader reader() throws IOException {
        return codec.createReaderInstance();
    }
}
