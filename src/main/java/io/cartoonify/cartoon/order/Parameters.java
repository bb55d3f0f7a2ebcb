package io.cartoonify.cartoon.order;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a request's parameters; what is missing or blank has its default, what makes no sense is refused in words. */
public final class Parameters {
    /** Characters of a number: Java reads it in time that grows with the square of its length. */
    private static final int LONGEST = 100;

    private Parameters() {}

    /** A whole number from {@code min} to {@code max}, however it is written: 450.0 too. */
    public static int integer(String name, @Nullable String value, int fallback, int min, int max) {
        if (value == null || value.isBlank()) {
            return fallback;
        }
        try {
            double number = decimal(value);
            if (number >= min && number <= max && number == Math.rint(number)) {
                return (int) number;
            }
        } catch (NumberFormatException e) {
            // Refused below, in the same words as a number out of range.
        }
        throw new InvalidRequestException("%s must be a whole number from %d to %d.".formatted(name, min, max));
    }

    /** A decimal number from {@code min} to {@code max}, as people write it: digits, a point, perhaps an exponent. */
    static double number(String name, @Nullable String value, double fallback, double min, double max) {
        if (value == null || value.isBlank()) {
            return fallback;
        }
        try {
            double number = decimal(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, in the same words as a number out of range.
        }
        throw new InvalidRequestException("%s must be a number from %.0f to %.0f.".formatted(name, min, max));
    }

    private static double decimal(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text.strip()).doubleValue();
    }

    /** One of {@code choices}, by its id in any case. */
    public static <T> T choice(String name, @Nullable String value, T fallback, T[] choices, Function<T, String> id) {
        if (value == null || value.isBlank()) {
            return fallback;
        }
        return Arrays.stream(choices)
                .filter(choice -> id.apply(choice).equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("%s must be one of: %s."
                        .formatted(name, Arrays.stream(choices).map(id).collect(joining(", ")))));
    }
}
