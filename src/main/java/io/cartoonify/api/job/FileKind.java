package io.cartoonify.api.job;

import io.cartoonify.clip.ClipSignature;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.job.database.JobKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells by a file's bytes what kind of job it is for. */
final class FileKind {
    private static final int SIGNATURE = 4;

    private FileKind() {}

    /**
     * The kind of job that {@code file} is for.
     *
     * @throws UnsupportedImageException if it is for none, such as a single photo
     */
    static JobKind of(Path file) throws IOException {
        if (isZip(file)) {
            return JobKind.ALBUM;
        } else if (ClipSignature.of(file).isPresent()) {
            return JobKind.CLIP;
        }
        throw new UnsupportedImageException(
                "This is no moving picture that is read, and no ZIP file of photos. Send a single photo to /api/v1/cartoons, which answers with its cartoon.");
    }

    /** Local file header first; or the end of the list of contents, in one that is empty. */
    private static boolean isZip(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] start = input.readNBytes(SIGNATURE);
            return start.length == SIGNATURE
                    && start[0] == 'P'
                    && start[1] == 'K'
                    && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
        }
    }
}
