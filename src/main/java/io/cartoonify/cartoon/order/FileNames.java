package io.cartoonify.cartoon.order;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names for finished drawings. */
public final class FileNames {
    private static final int LONGEST = 80;
    /** The path, the extension, and characters that file systems refuse. */
    private static final Pattern NOT_THE_STEM = Pattern.compile("(?s)^.*[/\\\\]|\\.[^.]*$|[\\p{Cntrl}\"<>|:*?]");

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
        String stem = NOT_THE_STEM
                .matcher(Objects.requireNonNullElse(original, ""))
                .replaceAll("")
                .strip();
        return stem.isEmpty() ? "cartoon" : cut(stem);
    }

    /** No more than the longest, and no half of a character that takes two places, such as an emoji. */
    private static String cut(String stem) {
        if (stem.length() <= LONGEST) {
            return stem;
        }
        boolean splits = Character.isHighSurrogate(stem.charAt(LONGEST - 1));
        return stem.substring(0, splits ? LONGEST - 1 : LONGEST);
    }
}
