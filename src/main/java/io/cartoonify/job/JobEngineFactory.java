package io.cartoonify.job;

import io.cartoonify.job.database.DatabaseSettings;
import io.cartoonify.job.database.JobDatabase;
import io.cartoonify.job.files.FolderFiles;
import io.cartoonify.job.files.JobFiles;
import io.cartoonify.job.files.S3Files;
import io.cartoonify.job.webhook.CallbackSettings;
import io.cartoonify.job.webhook.Callbacks;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import io.cartoonify.settings.InvalidSettingException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens what jobs need, when they are first needed: who never has one pays nothing for them. */
final class JobEngineFactory {
    private final JobSettings settings;
    private final DatabaseSettings database;
    private final JobDrawing drawing;
    private final Callbacks callbacks;
    private final CallbackSettings calls;
    private final int atOnce;
    private final MeterRegistry meters;
    private final Optional<S3Place> place;

    /**
     * @param slots drawings that this process makes at once
     * @throws InvalidSettingException if the place for files is none
     */
    JobEngineFactory(
            JobSettings settings,
            DatabaseSettings database,
            JobDrawing drawing,
            Callbacks callbacks,
            CallbackSettings calls,
            int slots,
            MeterRegistry meters) {
        this.settings = settings;
        this.database = database;
        this.drawing = drawing;
        this.callbacks = callbacks;
        this.calls = calls;
        this.atOnce = settings.atOnce() == null ? slots : settings.atOnce();
        this.meters = meters;
        this.place = settings.place();
    }

    /** Whether there may be jobs from before. */
    boolean mayHaveJobs() {
        return database.exists(settings.folder());
    }

    /** Whether the folder for jobs can be written to, or made; nothing is made. */
    boolean canWrite() {
        Path folder = settings.folder().toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }

    /** The folder for files that are received and worked on, on this machine. */
    Path work() {
        return settings.folder().resolve("work");
    }

    /**
     * Opens the database and begins to look for work.
     *
     * @throws IOException if the folder cannot be written to
     * @throws RuntimeException if the database cannot be opened
     */
    JobEngine open() throws IOException {
        Files.createDirectories(work());
        JobDatabase open = JobDatabase.open(settings.folder(), database, atOnce);
        JobEngine engine = new JobEngine(open, files(), drawing, callbacks, calls, settings, work(), atOnce, meters);
        engine.start();
        return engine;
    }

    private JobFiles files() {
        Path folder = settings.folder().resolve("files");
        return place.<JobFiles>map(place -> new S3Files(S3Clients.connect(settings.storeEndpoint()), place))
                .orElseGet(() -> new FolderFiles(folder));
    }

    /** One sentence for the operator about jobs that cannot be kept. */
    String complaint(String reason) {
        return "Jobs cannot be kept: " + reason + ". Files and the embedded database go to cartoonify.jobs.folder"
                + " (CARTOONIFY_JOBS_FOLDER), " + settings.folder() + "; another database is named by"
                + " spring.datasource.url, and cartoonify.jobs.enabled=false turns jobs off.";
    }
}
