package io.cartoonify.job.database;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a job draws. */
public enum JobKind {
    /** A moving picture, frame by frame. */
    CLIP,
    /** A ZIP file of photos. */
    ALBUM,
    /** Photos in a place in S3. */
    BUCKET;

    /** The name in answers, the database and meters: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
