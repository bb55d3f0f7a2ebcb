package io.cartoonify.model;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests as they stand in {@code style.json}. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of {@code bytes}, 64 lower-case hexadecimal digits. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** @throws IOException if {@code bytes} are not the contents that {@code style} promises for {@code archive} */
    public static void check(byte[] bytes, Style style, Archive archive) throws IOException {
        if (!of(bytes).equals(archive.sha256())) {
            throw new IOException("%s of %s is not the file that its style.json names: its sha256 differs"
                    .formatted(archive.file(), style.label()));
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
