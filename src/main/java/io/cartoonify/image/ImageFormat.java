package io.cartoonify.image;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;

/** The formats that a drawing can be sent in. */
public enum ImageFormat {
    PNG("png"),
    JPEG("jpg"),
    WEBP("webp");

    private final String extension;

    ImageFormat(String extension) {
        this.extension = extension;
    }

    /**
     * The format called {@code id}.
     *
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public static ImageFormat parse(String id) {
        return Stream.of(values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Stream.of(values())
                        .map(ImageFormat::id)
                        .collect(joining(", ", "The format must be one of ", "."))));
    }

    /** The format's name in requests: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For instance {@code image/png}. */
    public String mediaType() {
        return "image/" + id();
    }

    /** The usual end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether the format can be transparent. */
    public boolean hasAlpha() {
        return this != JPEG;
    }
}
