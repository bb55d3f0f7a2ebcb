package io.cartoonify.job;

import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.NewJob;
import io.cartoonify.job.files.Disk;
import io.cartoonify.web.refusal.JobsUnavailableException;
import io.cartoonify.web.refusal.NoRoomForJobException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Receives the file of one job. Close it: unless the job was queued then, nothing stays. For one thread. */
public final class JobSubmission implements AutoCloseable {
    private static final int PIECE = 64 << 10;

    private final Jobs jobs;
    private final String id;
    private final Path folder;
    private final long room;
    private long bytes;
    private boolean queued;

    /** @param room the bytes that the file may have */
    JobSubmission(Jobs jobs, String id, Path work, long room) {
        this.jobs = jobs;
        this.id = id;
        this.folder = work.resolve(id);
        this.room = room;
    }

    /** The job's id, which cannot be guessed. */
    public String id() {
        return id;
    }

    /** Where the file is once it is {@linkplain #write written}. */
    public Path file() {
        return folder.resolve("received");
    }

    /** The file's length so far. */
    public long bytes() {
        return bytes;
    }

    /**
     * Writes the file.
     *
     * @throws IOException if {@code input} fails
     * @throws NoRoomForJobException if there is no room for the file
     */
    public void write(InputStream input) throws IOException {
        byte[] piece = new byte[PIECE];
        try (OutputStream output = open()) {
            for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
                bytes += read;
                write(output, piece, read);
            }
        }
    }

    private OutputStream open() {
        try {
            Files.createDirectories(folder);
            return Files.newOutputStream(file());
        } catch (IOException e) {
            throw new NoRoomForJobException(e);
        }
    }

    private void write(OutputStream output, byte[] piece, int length) {
        if (bytes > room) {
            throw new NoRoomForJobException("cartoonify.jobs.room is used up");
        }
        try {
            Disk.requireRoom(folder, length);
            output.write(piece, 0, length);
        } catch (IOException e) {
            throw new NoRoomForJobException(e);
        }
    }

    /** Takes the job, as {@link Jobs#queue} does. */
    public Job queue(NewJob job) {
        Job taken = jobs.queue(this, job);
        queued = true;
        return taken;
    }

    private void forget() {
        try {
            jobs.forget(id);
        } catch (JobsUnavailableException e) {
            // Nobody can find it, and it is deleted when its time is over.
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        if (!queued) {
            forget();
        }
    }
}
