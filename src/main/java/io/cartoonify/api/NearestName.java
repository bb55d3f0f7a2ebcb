package io.cartoonify.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class NearestName {
    /** Typing errors that are forgiven. */
    private static final int MOST = 2;

    private NearestName() {}

    /** That of {@code names} which is closest to {@code written}, if one is close. */
    static Optional<String> of(String written, List<String> names) {
        String lower = written.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> isClose(distance(lower, name), Math.min(lower.length(), name.length())))
                .min(Comparator.comparingInt(name -> distance(lower, name)));
    }

    // Where half of the letters differ, it is another word.
    private static boolean isClose(int distance, int letters) {
        return distance <= MOST && 2 * distance < letters;
    }

    /** Letters to add, leave out or change (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
