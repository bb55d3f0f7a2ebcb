package io.cartoonify.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.cartoonify.bulk.Photo;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a photo: a line of the journal.
 *
 * @param time when it was through
 * @param photo where it is
 * @param drawing where its drawing is, or was to be, below the target
 * @param ms milliseconds of work, waiting included
 * @param why the reason, as a sentence, where it failed
 * @param mayPass whether it may work another time, where it failed
 */
@JsonInclude(Include.NON_DEFAULT)
record Outcome(
        Instant time,
        String photo,
        Result result,
        String drawing,
        @JsonInclude long ms,
        @Nullable String why,
        boolean mayPass) {

    /** What a photo can come to. */
    enum Result {
        @JsonProperty("drawn")
        DRAWN,
        /** Its drawing was there already. */
        @JsonProperty("skipped")
        SKIPPED,
        @JsonProperty("failed")
        FAILED
    }

    /**
     * What came of work that has just ended.
     *
     * @param start when it began, by {@link System#nanoTime}
     * @param failure why it failed; null where it did not
     */
    static Outcome of(Photo photo, Result result, String drawing, long start, @Nullable Throwable failure) {
        return new Outcome(
                Instant.now(),
                photo.origin(),
                result,
                drawing,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                failure == null ? null : Reasons.of(failure),
                failure != null && Reasons.mayPass(failure));
    }
}
