package io.cartoonify.api.job;

import io.cartoonify.album.BucketAlbums;
import io.cartoonify.job.JobView;
import io.cartoonify.job.Jobs;
import io.cartoonify.job.database.Job;
import io.cartoonify.web.body.IncomingRequest;
import io.cartoonify.web.body.JobBodyLimits;
import io.cartoonify.web.refusal.JobsDisabledException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code /api/v1/jobs}: work that goes on when its client leaves. */
@RestController
@Tag(name = "Jobs")
class JobController {
    private final Optional<Jobs> jobs;
    private final BucketAlbums buckets;
    private final JobEvents events;
    private final JobBodyLimits limits;

    JobController(Optional<Jobs> jobs, BucketAlbums buckets, JobEvents events, JobBodyLimits limits) {
        this.jobs = jobs;
        this.buckets = buckets;
        this.events = events;
        this.limits = limits;
    }

    @PostMapping(
            path = "/api/v1/jobs",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Have a moving picture or an album drawn",
            description = "The job goes on when its client leaves, and is found again by its id.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = JobForm.class))))
    @ApiResponse(
            responseCode = "202",
            description = "The job is taken",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where to ask about the job.",
                            schema = @Schema(type = "string", format = "uri-reference")))
    ResponseEntity<JobView> post(HttpServletRequest http) throws IOException {
        Job job = JobUpload.take(IncomingRequest.of(http), jobs(), buckets, http.getRemoteUser(), limits.uploadTime());
        JobView view = JobView.of(job);
        return ResponseEntity.accepted()
                .location(URI.create(view.links().self()))
                .cacheControl(CacheControl.noStore())
                .body(view);
    }

    @GetMapping(path = "/api/v1/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far a job is")
    @ApiResponse(responseCode = "200", description = "The job as it is now")
    ResponseEntity<JobView> get(@PathVariable String id, HttpServletRequest http) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(JobView.of(find(id, http)));
    }

    @GetMapping(path = "/api/v1/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow a job",
            description = "Server-sent events named job, each with the job as JSON. They end when the job has ended.")
    @ApiResponse(
            responseCode = "200",
            description = "Events until the job has ended",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = JobEvent.class)))
    ResponseEntity<SseEmitter> events(@PathVariable String id, HttpServletRequest http) {
        SseEmitter emitter = events.follow(find(id, http), jobs()::find);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // nginx would keep events back.
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    @GetMapping("/api/v1/jobs/{id}/result")
    @Operation(summary = "What a job made", description = "Parts of it are given by Range.")
    @ApiResponse(
            responseCode = "200",
            description = "The finished file",
            headers =
                    @Header(
                            name = HttpHeaders.CONTENT_DISPOSITION,
                            description = "A telling name for the file.",
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> result(@PathVariable String id, HttpServletRequest http) {
        Job job = find(id, http);
        Resource file = jobs().open(job);
        Job.Result result = Objects.requireNonNull(job.result());
        ContentDisposition name = ContentDisposition.inline()
                .filename(result.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(result.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(file);
    }

    @GetMapping("/api/v1/jobs/{id}/source")
    @Operation(
            summary = "What a job draws",
            description = "The file of a clip, as it was sent, until the clip is deleted. Albums are not given back.")
    @ApiResponse(
            responseCode = "200",
            description = "The file that was sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> source(@PathVariable String id, HttpServletRequest http) {
        Job job = find(id, http);
        // Nobody looked at what it is: browsers must not, either.
        ContentDisposition name = ContentDisposition.attachment()
                .filename(Objects.requireNonNullElse(job.fileName(), "source"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(jobs().openSource(job));
    }

    @DeleteMapping("/api/v1/jobs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Cancel a job, or delete it",
            description = "A job that has not ended is cancelled, and its file deleted; one that has ended is deleted"
                    + " with its result.")
    @ApiResponse(responseCode = "204", description = "It is cancelled or deleted")
    void delete(@PathVariable String id, HttpServletRequest http) {
        jobs().delete(id, http.getRemoteUser());
    }

    private Job find(String id, HttpServletRequest http) {
        return jobs().find(id, http.getRemoteUser());
    }

    private Jobs jobs() {
        return jobs.orElseThrow(JobsDisabledException::new);
    }
}
