package io.cartoonify.clip;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cartoonify.cartoon.order.Parameters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats of moving pictures. All are written. */
public enum ClipFormat {
    GIF("image/gif", "gif"),
    APNG("image/apng", "apng"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mov"),
    MOV("video/quicktime", "mov"),
    WEBM("video/webm", "matroska");

    private final String mediaType;
    private final String demuxer;

    ClipFormat(String mediaType, String demuxer) {
        this.mediaType = mediaType;
        this.demuxer = demuxer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What FFmpeg calls the reader of it. */
    String demuxer() {
        return demuxer;
    }

    /** The name in requests, and of files: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of that name, in any case; null if none is named.
     *
     * @throws io.cartoonify.cartoon.order.InvalidRequestException if nobody writes it
     */
    public static @Nullable ClipFormat named(@Nullable String name) {
        return name == null || name.isBlank() ? null : Parameters.choice("format", name, MP4, values(), ClipFormat::id);
    }

    /** Whether it can have sound. */
    boolean hasSound() {
        return this == MP4 || this == MOV || this == WEBM;
    }
}
