package io.cartoonify.api.job;

import io.cartoonify.album.BucketAlbums;
import io.cartoonify.album.BucketListing;
import io.cartoonify.api.Fields;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.job.JobSubmission;
import io.cartoonify.job.Jobs;
import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobKind;
import io.cartoonify.job.database.NewJob;
import io.cartoonify.web.body.FormPart;
import io.cartoonify.web.body.IncomingRequest;
import io.cartoonify.web.body.MultipartForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a form with the file of a job, which goes to disk as it comes, or with a place in S3. For one thread. */
final class JobUpload {
    private static final String FILE = "file";
    private static final String SOURCE = "source";
    private static final String TARGET = "target";
    private static final String CALLBACK = "callback";

    private final JobSubmission submission;
    private final BucketAlbums buckets;
    private @Nullable String fileName;
    private boolean received;

    private JobUpload(JobSubmission submission, BucketAlbums buckets) {
        this.submission = submission;
        this.buckets = buckets;
    }

    /**
     * Takes the job that {@code request} asks for.
     *
     * @param owner the holder of a key; null for nobody
     * @param time how long the upload may take
     * @throws InvalidRequestException if the request makes no sense
     */
    static Job take(IncomingRequest request, Jobs jobs, BucketAlbums buckets, @Nullable String owner, Duration time)
            throws IOException {
        long announced = Math.max(0, request.getContentLengthLong());
        try (JobSubmission submission = jobs.receive(owner, announced, time)) {
            JobUpload upload = new JobUpload(submission, buckets);
            List<FormPart> parts = MultipartForm.read(request, FILE, upload::receive);
            return submission.queue(upload.job(Fields.of(request, parts, FILE, SOURCE, TARGET, CALLBACK)));
        }
    }

    private void receive(@Nullable String name, InputStream content) throws IOException {
        if (received) {
            throw new InvalidRequestException("Send one file at a time.");
        }
        received = true;
        fileName = name;
        submission.write(content);
    }

    private NewJob job(Fields fields) throws IOException {
        JobKind kind = given(fields, SOURCE) == null ? kindOfFile(fields) : list(fields);
        return new NewJob(
                submission.id(),
                kind,
                shortened(fileName),
                fields.options(),
                given(fields, CALLBACK),
                submission.bytes());
    }

    private static @Nullable String given(Fields fields, String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private JobKind kindOfFile(Fields fields) throws IOException {
        if (submission.bytes() == 0) {
            throw new InvalidRequestException(
                    "Send one file as the multipart field \"file\", or name photos in S3 as \"source\".");
        } else if (given(fields, TARGET) != null) {
            throw new InvalidRequestException("A file that was sent has no target: fetch the job's result.");
        }
        return FileKind.of(submission.file());
    }

    /** What is there now takes the place of a file. */
    private JobKind list(Fields fields) throws IOException {
        if (received) {
            throw new InvalidRequestException("Send a file, or name a source: not both.");
        }
        BucketListing album = buckets.list(Objects.requireNonNull(given(fields, SOURCE)), given(fields, TARGET));
        fileName = album.name();
        submission.write(new ByteArrayInputStream(album.write()));
        return JobKind.BUCKET;
    }

    /** Names end with what tells most of them. */
    private static @Nullable String shortened(@Nullable String name) {
        int longest = 255;
        return name == null || name.length() <= longest ? name : name.substring(name.length() - longest);
    }
}
