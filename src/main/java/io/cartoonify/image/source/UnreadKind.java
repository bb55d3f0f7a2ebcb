package io.cartoonify.image.source;

import java.util.Map;

/** What to say of a file in none of the formats that are read: what it is, if that can be told, and what to do. */
final class UnreadKind {
    private static final String READ = "send a JPEG, PNG, WebP, HEIC, AVIF, TIFF, BMP or GIF file.";
    private static final String SAVE = " are not read here: save the photo as JPEG or PNG.";

    /** The brands of files that begin as HEIC does. */
    private static final Map<String, String> BRANDS = Map.of("crx ", "RAW photos", "jxl ", "JPEG XL files");

    /** Signatures, and how many bytes come before them. */
    private record Kind(int offset, String signature, String name) {}

    private static final Kind[] KINDS = {
        new Kind(4, "JXL ", "JPEG XL files"),
        new Kind(0, "\u00FF\n", "JPEG XL files"),
        new Kind(4, "jP  ", "JPEG 2000 files"),
        new Kind(0, "\u00FFO\u00FFQ", "JPEG 2000 files"),
        new Kind(0, "8BPS", "Photoshop files"),
        new Kind(0, "FUJIFILMCCD-RAW", "RAW photos"),
        new Kind(0, "IIRO", "RAW photos"),
        new Kind(0, "IIU\0", "RAW photos"),
        new Kind(0, "FOVb", "RAW photos"),
        new Kind(0, "II\u00BC", "JPEG XR files"),
        new Kind(0, "v/1\u0001", "OpenEXR files"),
        new Kind(0, "#?RADIANCE", "Radiance files"),
        new Kind(0, "qoif", "QOI files"),
        new Kind(0, "\0\0\u0001\0", "Icons"),
        new Kind(0, "%PDF", "PDF files"),
        new Kind(0, "<svg", "SVG files"),
        new Kind(0, "<?xml", "SVG and XML files"),
        new Kind(0, "\u001AE\u00DF\u00A3", "Videos"),
        new Kind(0, "PK\u0003\u0004", "Archives"),
    };

    private UnreadKind() {}

    static String of(byte[] file) {
        for (Kind kind : KINDS) {
            if (SourceFormat.startsWith(file, kind.offset(), kind.signature())) {
                return kind.name() + SAVE;
            }
        }
        if (SourceFormat.startsWith(file, 4, "ftyp")) {
            return BRANDS.entrySet().stream()
                    .filter(brand -> SourceFormat.startsWith(file, 8, brand.getKey()))
                    .findFirst()
                    .map(brand -> brand.getValue() + SAVE)
                    .orElse("Videos are not read here: " + READ);
        }
        return "This is no image that is read here: " + READ;
    }
}
