package io.cartoonify.album;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The name that a file has in a ZIP file, which anybody may have written. */
final class EntryName {
    private static final int LONGEST = 500;
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\"<>|:*?]");
    /** What systems put beside photos. */
    private static final Set<String> NOT_THE_USERS = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    private EntryName() {}

    /** Whether a person who looks into the album would not see it. */
    static boolean isHidden(String name) {
        return segments(name).stream()
                .anyMatch(segment -> NOT_THE_USERS.contains(segment)
                        || segment.startsWith(".") && !segment.equals(".") && !segment.equals(".."));
    }

    /**
     * The name as others may unpack it: relative, with slashes, without characters that file systems refuse.
     *
     * @throws PassedOverException if it leads out of the album, or is endless
     */
    static String safe(String name) throws PassedOverException {
        List<String> segments = segments(name);
        if (segments.contains("..")
                || name.startsWith("/")
                || name.startsWith("\\")
                || name.matches("(?s)[A-Za-z]:.*")) {
            throw new PassedOverException("Its name leads out of the album.");
        }
        String safe = String.join(
                "/",
                segments.stream()
                        .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                        .map(segment -> FORBIDDEN.matcher(segment).replaceAll("_"))
                        .toList());
        if (safe.isEmpty() || safe.length() > LONGEST) {
            throw new PassedOverException("Its name has more than %d letters, or none.".formatted(LONGEST));
        }
        return safe;
    }

    /** The name for people to read, whatever is in it. */
    static String shown(String name) {
        String readable = name.replaceAll("\\p{Cntrl}", " ");
        return readable.length() <= LONGEST ? readable : readable.substring(0, LONGEST) + "...";
    }

    private static List<String> segments(String name) {
        return Arrays.asList(SEPARATOR.split(name));
    }
}
