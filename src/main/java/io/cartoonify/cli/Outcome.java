package io.cartoonify.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
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
}
