package io.cartoonify.clip;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Formats of moving pictures that are read and written. */
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

    /** Whether it can have sound. */
    boolean hasSound() {
        return this == MP4 || this == MOV || this == WEBM;
    }

    /** Whether what is drawn keeps its transparency in it. */
    boolean hasAlpha() {
        return !hasSound();
    }
}
