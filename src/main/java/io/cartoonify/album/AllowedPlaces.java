package io.cartoonify.album;

import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.s3.S3Place;
import java.util.List;
import java.util.regex.Pattern;

/** The operator's list of places in S3 that a field of a request may name, each with all that is below. */
final class AllowedPlaces {
    /** What proxies before S3 servers may take for another folder. */
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{0,2}/");

    private final String field;
    private final List<S3Place> places;

    /**
     * @param field the request's
     * @param setting the operator's
     * @throws io.cartoonify.settings.InvalidSettingException if a place is none
     */
    AllowedPlaces(String field, String setting, List<String> places) {
        this.field = field;
        this.places = places.stream()
                .filter(place -> !place.isBlank())
                .map(place -> S3Place.ofSetting(setting, place.strip()))
                .toList();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /**
     * The place that {@code url} names.
     *
     * @throws InvalidRequestException if it names none, or one that is not on the list
     */
    S3Place check(String url) {
        S3Place place = parse(url);
        if (places.stream().noneMatch(allowed -> allowed.holds(place))) {
            throw new InvalidRequestException(
                    places.isEmpty()
                            ? "%s cannot be used: the operator of this service has allowed no place in S3."
                                    .formatted(field)
                            : "%s may not be this place: the operator of this service has not allowed it."
                                    .formatted(field));
        }
        return place;
    }

    private S3Place parse(String url) {
        try {
            S3Place place = S3Place.of(url);
            if (!DOTS.matcher(place.prefix()).find()) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, in the same words.
        }
        throw new InvalidRequestException("%s must be a place in S3 such as s3://photos/2026.".formatted(field));
    }
}
