package io.cartoonify.api.job;

import io.cartoonify.api.Fields;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.job.Jobs;
import io.cartoonify.job.Reception;
import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.NewJob;
import io.cartoonify.web.body.FormPart;
import io.cartoonify.web.body.IncomingRequest;
import io.cartoonify.web.body.MultipartForm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a form with the file of a job, which goes to disk as it comes. For one thread. */
final class JobUpload {
    private static final String FILE = "file";
    private static final String CALLBACK = "callback";

    private final Reception reception;
    private @Nullable String fileName;
    private boolean received;

    private JobUpload(Reception reception) {
        this.reception = reception;
    }

    /**
     * Takes the job that {@code request} asks for.
     *
     * @param owner the holder of a key; null for nobody
     * @param time how long the upload may take
     * @throws InvalidRequestException if the request makes no sense
     */
    static Job take(IncomingRequest request, Jobs jobs, @Nullable String owner, Duration time) throws IOException {
        long announced = Math.max(0, request.getContentLengthLong());
        try (Reception reception = jobs.receive(owner, announced, time)) {
            JobUpload upload = new JobUpload(reception);
            List<FormPart> parts = MultipartForm.read(request, FILE, upload::receive);
            return reception.queue(upload.job(Fields.of(request, parts, FILE, CALLBACK)));
        }
    }

    private void receive(@Nullable String name, InputStream content) throws IOException {
        if (received) {
            throw new InvalidRequestException("Send one file at a time.");
        }
        received = true;
        fileName = name;
        reception.write(content);
    }

    private NewJob job(Fields fields) throws IOException {
        if (reception.bytes() == 0) {
            throw new InvalidRequestException("Send one file as the multipart field \"file\".");
        }
        String callback = fields.get(CALLBACK);
        return new NewJob(
                reception.id(),
                FileKind.of(reception.file()),
                shortened(fileName),
                fields.options(),
                callback == null || callback.isBlank() ? null : callback.strip(),
                reception.bytes());
    }

    /** Names end with what tells most of them. */
    private static @Nullable String shortened(@Nullable String name) {
        int longest = 255;
        return name == null || name.length() <= longest ? name : name.substring(name.length() - longest);
    }
}
