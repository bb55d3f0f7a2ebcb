package io.cartoonify.job.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the database has it.
 *
 * @param id cannot be guessed: whoever knows it may have the job, where there are no keys
 * @param progress from 0 to 1; it never falls
 * @param owner who may have the job alone: the holder of a key; null for whoever knows the id
 * @param fileName as it was sent; null where it had none, and once the job is cancelled
 * @param sourceBytes the length of that file
 * @param options the options of the drawing, as JSON
 * @param callback an address to be told of the job's end
 * @param expires when the job and its files are deleted
 * @param error why it failed
 * @param result what it made
 * @param report what became of an album's photos, as JSON
 * @param attempt how often it was begun: whoever began it last may write, and nobody else
 * @param tries how often it was begun since it last got on
 */
public record Job(
        String id,
        JobKind kind,
        JobState state,
        double progress,
        @Nullable String owner,
        @Nullable String fileName,
        long sourceBytes,
        String options,
        @Nullable String callback,
        Instant created,
        Instant expires,
        @Nullable Failure error,
        @Nullable Result result,
        @Nullable String report,
        int attempt,
        int tries) {

    /** Whether the file that is drawn may be looked at: clips are shown beside what they were. */
    public boolean hasSource() {
        return kind == JobKind.CLIP && state != JobState.FAILED && state != JobState.CANCELLED;
    }

    /**
     * Why a job failed.
     *
     * @param type a {@link io.cartoonify.web.problem.ProblemType}'s name
     * @param detail a sentence for the person whose job it is
     */
    public record Failure(String type, String detail) {}

    /**
     * A finished file.
     *
     * @param file its name among the job's files
     * @param name what it is called when it is saved
     */
    public record Result(String file, String name, String mediaType, long bytes) {}
}
