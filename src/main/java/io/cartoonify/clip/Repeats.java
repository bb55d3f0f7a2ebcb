package io.cartoonify.clip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How often an animation is played, which FFmpeg does not tell. */
final class Repeats {
    private static final int START = 1 << 16;
    private static final String GIF_EXTENSION = "NETSCAPE2.0\u0003\u0001";

    private Repeats() {}

    /** How often {@code file} is played; 0 for without end. */
    static int of(Path file, ClipFormat format) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            String start = new String(input.readNBytes(START), StandardCharsets.ISO_8859_1);
            return switch (format) {
                case GIF -> gif(start);
                case APNG -> number(start, start.indexOf("acTL") + 8, 4, true);
                case WEBP -> number(start, start.indexOf("ANIM") + 12, 2, false);
                default -> 0;
            };
        }
    }

    /** It says how often it is repeated after the first time; without a word it is played once. */
    private static int gif(String start) {
        int at = start.indexOf(GIF_EXTENSION);
        if (at < 0) {
            return 1;
        }
        int repeats = number(start, at + GIF_EXTENSION.length(), 2, false);
        return repeats == 0 ? 0 : repeats + 1;
    }

    private static int number(String bytes, int at, int count, boolean largestFirst) {
        int value = 0;
        for (int i = 0; i < count && at + count <= bytes.length(); i++) {
            int octet = bytes.charAt(at + i) & 0xFF;
            value = largestFirst ? value << 8 | octet : value | octet << 8 * i;
        }
        return value;
    }
}
