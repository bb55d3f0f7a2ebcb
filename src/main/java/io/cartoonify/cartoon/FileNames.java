package io.cartoonify.cartoon;

import org.jspecify.annotations.Nullable;

/** Names for finished drawings. */
public final class FileNames {
    private static final int LONGEST = 80;

    private FileNames() {}

    /**
     * A telling name: {@code holiday.jpg} drawn as Shinkai in PNG becomes {@code holiday-shinkai.png}.
     *
     * @param original the photo's name, with or without a path; null where it has none
     */
    public static String of(@Nullable String original, CartoonOrder order) {
        return stem(original) + "-" + order.style().id() + "." + order.format().extension();
    }

    private static String stem(@Nullable String original) {
        String name = original == null ? "" : original.replaceAll(".*[/\\\\]", "");
        String stem = name.replaceAll("\\.[^.]*$", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        return stem.isEmpty() ? "cartoon" : stem.substring(0, Math.min(stem.length(), LONGEST));
    }
}
