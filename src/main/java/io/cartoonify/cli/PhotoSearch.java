package io.cartoonify.cli;

import io.cartoonify.bulk.FolderResults;
import io.cartoonify.bulk.Photo;
import io.cartoonify.bulk.PhotoNames;
import io.cartoonify.bulk.PhotoPath;
import io.cartoonify.bulk.Results;
import io.cartoonify.bulk.S3Photos;
import io.cartoonify.bulk.S3Results;
import io.cartoonify.bulk.Shard;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/** The photos of one run, and where their drawings go. Folders are searched at once, S3 as it is drawn. For one thread. */
final class PhotoSearch implements AutoCloseable {
    private final String out;
    private final PhotoNames names;
    private final Shard shard;
    private final List<S3Place> far;
    private final PhotoFiles files;
    private final @Nullable S3Client s3;
    private long seen;

    /**
     * @param endpoint an S3 server other than Amazon's
     * @throws IllegalArgumentException if a place in S3 is none
     */
    PhotoSearch(List<String> sources, String out, PhotoNames names, Shard shard, @Nullable URI endpoint)
            throws IOException {
        this.out = out;
        this.names = names;
        this.shard = shard;
        this.far = sources.stream().filter(DrawPlaces::isInS3).map(S3Place::of).toList();
        this.s3 = far.isEmpty() && !DrawPlaces.isInS3(out) ? null : S3Clients.connect(endpoint);
        this.files = new PhotoFiles(DrawPlaces.isInS3(out) ? null : Path.of(out), names, this::isWanted);
        for (String source : sources) {
            if (!DrawPlaces.isInS3(source)) {
                files.find(Path.of(source));
            }
        }
    }

    private boolean isWanted(Photo photo) {
        seen++;
        return shard.has(photo.path());
    }

    /** Whether there is nothing to draw, as far as is known by now. */
    boolean isEmpty() {
        return far.isEmpty() && seen == 0;
    }

    /** Whether nothing was found, in this shard or another, once all photos were gone through. */
    boolean foundNothing() {
        return seen == 0;
    }

    /** How many photos there are; -1 where that turns out later. */
    long count() {
        return far.isEmpty() ? files.photos().size() : -1;
    }

    /** The photos of this shard, as they are found. */
    Stream<Photo> photos() {
        return Stream.concat(files.photos().stream(), far.stream().flatMap(this::photos));
    }

    private Stream<Photo> photos(S3Place place) {
        return new S3Photos(Objects.requireNonNull(s3), place)
                .all()
                .filter(photo -> names.isPhoto(PhotoPath.decode(photo.path())))
                .filter(photo -> !photo.origin().startsWith(ownDrawings()))
                .filter(this::isWanted);
    }

    /** What the addresses of drawings begin with. */
    private String ownDrawings() {
        return DrawPlaces.isInS3(out) ? S3Place.of(out).toString() : "no address";
    }

    /** What could not be searched, and why. */
    List<String> failures() {
        return files.failures();
    }

    /** Where drawings go. */
    Results results() throws IOException {
        if (DrawPlaces.isInS3(out)) {
            return new S3Results(Objects.requireNonNull(s3), S3Place.of(out));
        }
        Files.createDirectories(Path.of(out));
        return new FolderResults(Path.of(out));
    }

    @Override
    public void close() {
        if (s3 != null) {
            s3.close();
        }
    }
}
