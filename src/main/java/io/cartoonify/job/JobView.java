package io.cartoonify.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cartoonify.album.AlbumReport;
import io.cartoonify.job.database.Job;
import io.cartoonify.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A job as answers, events and callbacks tell it. */
@Schema(name = "Job")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        @Schema(description = "Cannot be guessed: whoever knows it may have the job, where there are no keys.")
        String id,

        @Schema(
                description = "What is drawn: a moving picture, a ZIP file of photos, or photos in S3.",
                allowableValues = {"clip", "album", "bucket"})
        String kind,

        @Schema(
                description = "The last three are the end of it.",
                allowableValues = {"queued", "running", "done", "failed", "cancelled"})
        String state,

        @Schema(description = "From 0 to 1; it never falls.")
        double progress,

        Instant created,

        @Schema(description = "When the job is deleted, with all its files.")
        Instant expires,

        @Schema(description = "Why it failed.") @Nullable Problem error,

        @Schema(description = "What it made.") @Nullable Result result,

        @Schema(description = "What became of an album's photos.") @Nullable AlbumReport report,

        Links links) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A problem as RFC 9457 has it. */
    @Schema(name = "JobProblem")
    public record Problem(URI type, String title, int status, String detail) {}

    /** Where a finished file is, and what it is. */
    @Schema(name = "JobResult")
    public record Result(
            String href,

            @Schema(description = "Its media type.", example = "video/mp4")
            String type,

            @Schema(description = "Its length.") long bytes) {}

    /** Where the rest is. */
    @Schema(name = "JobLinks")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(
            String self,
            String events,
            String result,

            @Schema(description = "The file of a clip, as it was sent, while it is there.") @Nullable String source) {}

    /** What everybody who may have {@code job} may see of it. */
    public static JobView of(Job job) {
        String self = "/api/v1/jobs/" + job.id();
        String result = self + "/result";
        return new JobView(
                job.id(),
                job.kind().id(),
                job.state().id(),
                job.progress(),
                job.created(),
                job.expires(),
                job.error() == null ? null : problem(job.error()),
                job.result() == null
                        ? null
                        : new Result(
                                result, job.result().mediaType(), job.result().bytes()),
                job.report() == null ? null : JSON.readValue(job.report(), AlbumReport.class),
                new Links(self, self + "/events", result, job.hasSource() ? self + "/source" : null));
    }

    private static Problem problem(Job.Failure failure) {
        ProblemType type = ProblemType.valueOf(failure.type());
        return new Problem(type.uri(), type.title(), type.status(), failure.detail());
    }
}
