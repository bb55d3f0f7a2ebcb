package io.cartoonify.api;

import io.cartoonify.image.ImageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Chooses a result's format by what the client accepts. */
final class AcceptedFormat {

    private AcceptedFormat() {}

    /** The format of ours that the {@code Accept} header likes best; PNG where it names none. */
    static ImageFormat of(List<MediaType> accept) {
        List<MediaType> liked = new ArrayList<>(accept);
        MimeTypeUtils.sortBySpecificity(liked);
        return liked.stream()
                .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                .filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> Arrays.stream(ImageFormat.values())
                        .filter(format -> type.includes(MediaType.parseMediaType(format.mediaType()))))
                .findFirst()
                .orElse(ImageFormat.PNG);
    }
}
