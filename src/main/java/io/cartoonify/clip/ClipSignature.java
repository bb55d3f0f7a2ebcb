package io.cartoonify.clip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by a file's first bytes whether it is a moving picture. */
public final class ClipSignature {
    private static final int START = 1 << 16;
    private static final Set<String> MOVIE_BOXES = Set.of("moov", "mdat", "wide", "free", "skip");
    private static final Set<String> STILL_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis", "miaf", "crx ");

    private ClipSignature() {}

    /** The format of {@code file}; empty if it is none of those that are read, or a still picture. */
    public static Optional<ClipFormat> of(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return Optional.ofNullable(format(new String(input.readNBytes(START), StandardCharsets.ISO_8859_1)));
        }
    }

    private static @Nullable ClipFormat format(String start) {
        if (start.startsWith("GIF8")) {
            // A second frame may come later than this: whoever draws it will see.
            return ClipFormat.GIF;
        } else if (start.startsWith("\u0089PNG")) {
            int animation = start.indexOf("acTL");
            int pixels = start.indexOf("IDAT");
            return animation > 0 && (pixels < 0 || animation < pixels) ? ClipFormat.APNG : null;
        } else if (start.startsWith("RIFF") && start.startsWith("WEBPVP8X", 8)) {
            return start.length() > 20 && (start.charAt(20) & 2) != 0 ? ClipFormat.WEBP : null;
        } else if (start.startsWith("\u001A\u0045\u00DF\u00A3")) {
            return start.contains("webm") || start.contains("matroska") ? ClipFormat.WEBM : null;
        }
        return start.length() < 12 ? null : movie(start.substring(4, 8), start.substring(8, 12));
    }

    private static @Nullable ClipFormat movie(String box, String brand) {
        if (box.equals("ftyp")) {
            return STILL_BRANDS.contains(brand) ? null : brand.equals("qt  ") ? ClipFormat.MOV : ClipFormat.MP4;
        }
        return MOVIE_BOXES.contains(box) ? ClipFormat.MOV : null;
    }
}
