package io.cartoonify.api;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import io.cartoonify.image.ImageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;

/** Chooses a result's format by what the client accepts. */
final class AcceptedFormat {

    private AcceptedFormat() {}

    /** The format of ours that the {@code Accept} header likes best; of several the first of ours, PNG. */
    static ImageFormat of(List<MediaType> accept) {
        return Arrays.stream(ImageFormat.values())
                .max(comparingDouble((ImageFormat format) -> quality(format, accept))
                        .thenComparing(format -> -format.ordinal()))
                .orElseThrow();
    }

    /** How much the client likes {@code format}: what the most exact of the ranges that include it says (RFC 9110). */
    private static double quality(ImageFormat format, List<MediaType> accept) {
        MediaType type = MediaType.parseMediaType(format.mediaType());
        return accept.stream()
                .map(AcceptedFormat::usual)
                .filter(range -> range.includes(type))
                .max(comparingInt(AcceptedFormat::exactness))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    /** The range by the name that the type has, where it has others, too. */
    private static MediaType usual(MediaType range) {
        return switch (range.getSubtype().toLowerCase(Locale.ROOT)) {
            case "jpg", "pjpeg" -> new MediaType(MediaType.IMAGE_JPEG, range.getParameters());
            case "x-png" -> new MediaType(MediaType.IMAGE_PNG, range.getParameters());
            default -> range;
        };
    }

    private static int exactness(MediaType range) {
        return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }
}
