package io.cartoonify.album;

import io.cartoonify.s3.S3Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The photos of a place in S3 as they were when their job was taken: the job's file. So whoever goes on with the job has
 * the same photos in the same versions.
 *
 * @param target where the cartoons go; null for a ZIP file
 */
public record BucketListing(S3Place source, @Nullable S3Place target, List<Entry> photos) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A photo.
     *
     * @param name its key below the source
     * @param etag of the version that there was
     * @param time when it was put, in milliseconds since 1970
     */
    record Entry(String name, String etag, long bytes, long time) {}

    /** The listing that is in {@code file}. */
    public static BucketListing read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), BucketListing.class);
    }

    /** A file's bytes. */
    public byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    /** What people call the album: the source's last folder, or its bucket. */
    public String name() {
        String[] folders = source.prefix().split("/");
        String last = folders[folders.length - 1];
        return last.isEmpty() ? source.bucket() : last;
    }
}
