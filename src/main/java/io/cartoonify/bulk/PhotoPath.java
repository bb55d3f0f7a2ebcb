package io.cartoonify.bulk;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Paths below a source or a target: names with slashes between them, percent-encoded as in URIs. So they keep the bytes
 * of names that this process's locale has no letters for.
 */
public final class PhotoPath {
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'():@&=+$,;/";

    private PhotoPath() {}

    /** The path of {@code file} below {@code folder}. */
    public static String of(Path folder, Path file) {
        String base = folder.toUri().getRawPath();
        String whole = file.toUri().getRawPath();
        return whole.substring(base.endsWith("/") ? base.length() : base.length() + 1);
    }

    /** The file at {@code path} below {@code folder}. */
    public static Path resolve(Path folder, String path) {
        String base = folder.toUri().toString();
        return Path.of(URI.create(base.endsWith("/") ? base + path : base + "/" + path));
    }

    /** Whether {@code path} would lead out of the folder that it is below, on some system. */
    public static boolean leadsOut(String path) {
        return ("/" + decode(path) + "/").replace('\\', '/').contains("/../");
    }

    /** The path that is written {@code name} with its own letters, such as an S3 key. */
    public static String encode(String name) {
        StringBuilder path = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(b) >= 0) {
                path.append((char) b);
            } else {
                path.append("%%%02X".formatted(b & 0xff));
            }
        }
        return path.toString();
    }

    /** {@code path} with its own letters, as an S3 key or for people. */
    public static String decode(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < path.length(); i++) {
            boolean escaped = path.charAt(i) == '%';
            bytes.write(escaped ? Integer.parseInt(path, i + 1, i + 3, 16) : path.charAt(i));
            i += escaped ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
