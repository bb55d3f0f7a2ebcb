package io.cartoonify.web.access;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often somebody may ask.
 *
 * @param requests as many at once, and on average in each {@code time}
 * @param time the time in which as many come free again
 */
public record Rate(int requests, Duration time) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/(\\S+)");

    /**
     * Reads a rate as it is written in settings, such as {@code 60/1m}.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Rate valueOf(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A rate is written like 60/1m, not " + text);
        }
        Duration time = DurationStyle.detectAndParse(matcher.group(2), ChronoUnit.SECONDS);
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("A rate needs a time, unlike " + text);
        }
        return new Rate(Integer.parseInt(matcher.group(1)), time);
    }
}
