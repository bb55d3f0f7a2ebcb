package io.cartoonify.image.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What to say of a file in none of the formats that are read: what it is, if that can be told, and what to do. */
final class UnreadKind {
    private static final String READ = "send a JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP or GIF file.";
    private static final String NO_IMAGE = "This is no image that is read here: " + READ;
    private static final String VIDEO = "Videos are not read here: " + READ;
    private static final String BASE64 = "Photos in base64 are not read here: send the bytes that they stand for.";
    private static final String SAVE = " are not read here: save the photo as JPEG or PNG.";

    /** A signature, how many bytes come before it, and what to say of files that have it. */
    private record Kind(int offset, String signature, String sentence) {}

    private static final Kind[] KINDS = {
        of(4, "ftypcrx ", "RAW photos"),
        of(4, "ftypjxl ", "JPEG XL files"),
        new Kind(4, "ftyp", VIDEO),
        of(4, "JXL ", "JPEG XL files"),
        of(0, "\u00FF\n", "JPEG XL files"),
        of(4, "jP  ", "JPEG 2000 files"),
        of(0, "\u00FFO\u00FFQ", "JPEG 2000 files"),
        of(0, "8BPS", "Photoshop files"),
        of(0, "FUJIFILMCCD-RAW", "RAW photos"),
        of(0, "IIRO", "RAW photos"),
        of(0, "IIU\0", "RAW photos"),
        of(0, "FOVb", "RAW photos"),
        of(0, "IIRS", "RAW photos"),
        of(0, "II\u001A\0\0\0HEAPCCDR", "RAW photos"),
        of(0, "\0MRM", "RAW photos"),
        of(0, "II\u00BC", "JPEG XR files"),
        of(0, "v/1\u0001", "OpenEXR files"),
        of(0, "#?R", "Radiance files"),
        of(0, "qoif", "QOI files"),
        new Kind(4, "moov", VIDEO),
        new Kind(4, "mdat", VIDEO),
        new Kind(4, "wide", VIDEO),
        // Before icons, whose signature it has, too, but for their number
        of(0, "\0\0\u0002\0\0\0\0\0", "TGA files"),
        of(0, "\0\0\n\0\0\0\0\0", "TGA files"),
        of(0, "\0\0\u0001\0", "Icons"),
        of(0, "\0\0\u0002\0", "Icons"),
        of(0, "icns", "Icons"),
        of(0, "gimp xcf", "GIMP files"),
        of(128, "DICM", "DICOM files"),
        of(0, "\u00D7\u00CD\u00C6\u009A", "Windows metafiles"),
        of(40, " EMF", "Windows metafiles"),
        of(0, "%PDF", "PDF files"),
        of(0, "%!PS", "PostScript files"),
        of(0, "\u00C5\u00D0\u00D3\u00C6", "PostScript files"),
        new Kind(8, "AVI ", VIDEO),
        new Kind(0, "\u001AE\u00DF\u00A3", VIDEO),
        new Kind(0, "\0\0\u0001\u00BA", VIDEO),
        new Kind(0, "FLV\u0001", VIDEO),
        new Kind(0, "OggS", VIDEO),
        of(0, "PK\u0003\u0004", "Archives"),
        of(0, "Rar!", "Archives"),
        of(0, "7z\u00BC\u00AF", "Archives"),
        of(0, "\u001F\u008B", "Archives"),
    };

    /** What texts begin with in lower case, behind a byte order mark, lines and spaces. */
    private static final Map<String, String> TEXTS = Map.of(
            "<svg", "SVG files" + SAVE,
            "<!doctype svg", "SVG files" + SAVE,
            "<?xml", "SVG and XML files" + SAVE,
            "<!--", "SVG and HTML files" + SAVE,
            "<!doctype html", "Web pages" + SAVE,
            "<html", "Web pages" + SAVE,
            "data:image/", BASE64,
            // JPEG and PNG
            "/9j/", BASE64,
            "ivborw0kggo", BASE64);

    private static final int BEGINNING = 100;

    private UnreadKind() {}

    private static Kind of(int offset, String signature, String name) {
        return new Kind(offset, signature, name + SAVE);
    }

    static String of(byte[] file) {
        if (file.length == 0) {
            return "The file is empty.";
        }
        for (Kind kind : KINDS) {
            if (SourceFormat.startsWith(file, kind.offset(), kind.signature())) {
                return kind.sentence();
            }
        }
        String text = text(file);
        return TEXTS.entrySet().stream()
                .filter(kind -> text.startsWith(kind.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(isPortableMap(file) ? "PNM files" + SAVE : NO_IMAGE);
    }

    private static String text(byte[] file) {
        String beginning = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return beginning.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
    }

    // PBM, PGM, PPM and PAM.
    private static boolean isPortableMap(byte[] file) {
        return file.length > 2 && file[0] == 'P' && file[1] >= '1' && file[1] <= '7' && file[2] <= ' ';
    }
}
