package io.cartoonify.image;

import java.util.Locale;

/** The formats that a drawing can be sent in. */
public enum ImageFormat {
    PNG("png", Integer.MAX_VALUE),
    JPEG("jpg", 65_500),
    WEBP("webp", 16_383);

    private final String extension;
    private final int maxSide;

    ImageFormat(String extension, int maxSide) {
        this.extension = extension;
        this.maxSide = maxSide;
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

    /** The longest side that a file of this format is written with, in pixels. */
    public int maxSide() {
        return maxSide;
    }
}
