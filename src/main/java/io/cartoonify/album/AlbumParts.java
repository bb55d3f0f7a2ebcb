package io.cartoonify.album;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cartoonify.job.files.JobFiles;
import java.io.IOException;
import java.util.Set;

/**
 * What is finished of an album: kept photo by photo, so that whoever takes the album over goes on from there. For one
 * thread.
 */
public final class AlbumParts {
    private static final String DRAWN = "drawn-";
    private static final String PASSED_OVER = "passed-over-";

    private final JobFiles files;
    private final String job;
    private final Set<String> names;

    /** @throws IOException if the files' place does not answer */
    public AlbumParts(JobFiles files, String job) throws IOException {
        this.files = files;
        this.job = job;
        this.names = Set.copyOf(files.names(job));
    }

    /** Whether photo number {@code photo} was finished before this object was made. */
    boolean has(int photo) {
        return names.contains(DRAWN + photo) || names.contains(PASSED_OVER + photo);
    }

    void keep(int photo, byte[] part) throws IOException {
        files.put(job, DRAWN + photo, part);
    }

    void passOver(int photo, String reason) throws IOException {
        files.put(job, PASSED_OVER + photo, reason.getBytes(UTF_8));
    }

    /** What was kept of a photo that was drawn. */
    byte[] drawn(int photo) throws IOException {
        return files.read(job, DRAWN + photo);
    }

    String reason(int photo) throws IOException {
        return new String(files.read(job, PASSED_OVER + photo), UTF_8);
    }

    /** The names of all that is kept now. */
    Set<String> all() throws IOException {
        return files.names(job);
    }

    /** Whether photo number {@code photo} is a drawn one in {@link #all}. */
    static boolean isDrawn(Set<String> all, int photo) {
        return all.contains(DRAWN + photo);
    }
}
