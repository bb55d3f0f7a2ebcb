package io.cartoonify.bulk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.AntPathMatcher;

/**
 * Tells photos by their names from what lies beside them: hidden files, sidecars, thumbnails of others. Thread-safe.
 *
 * @param excluded names of files and folders to leave out, with * and ?
 */
public record PhotoNames(List<String> excluded) {
    /** Photos, and nothing left out. */
    public static final PhotoNames ALL = new PhotoNames(List.of());

    private static final Set<String> ENDINGS = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "webp", "tif", "tiff", "bmp", "gif", "heic", "heif", "hif", "avif");
    /** What archives from Macs bring along, and what Synology's disks keep thumbnails in. */
    private static final Set<String> FOREIGN = Set.of("__macosx", "@eadir");

    private static final AntPathMatcher MATCHER = new AntPathMatcher();

    /** Whether the file at {@code path}, names with slashes between them, is a photo, and nothing of it is left out. */
    public boolean isPhoto(String path) {
        boolean folder = path.endsWith("/");
        return !folder && Stream.of(path.split("/")).noneMatch(this::leavesOut) && hasEnding(path);
    }

    /** Whether a file or folder called {@code name} is left out with all that is in it. */
    public boolean leavesOut(String name) {
        return name.startsWith(".")
                || FOREIGN.contains(name.toLowerCase(Locale.ROOT))
                || excluded.stream().anyMatch(pattern -> MATCHER.match(pattern, name));
    }

    private static boolean hasEnding(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return ENDINGS.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }
}
