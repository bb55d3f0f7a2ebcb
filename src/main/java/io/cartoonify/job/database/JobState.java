package io.cartoonify.job.database;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a job is. */
public enum JobState {
    /** Its file is on its way in: nobody can find it yet. */
    RECEIVING,
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing comes after it. */
    public boolean isLast() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** The name in answers, the database and meters: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
