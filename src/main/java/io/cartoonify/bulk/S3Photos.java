package io.cartoonify.bulk;

import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Photos in a folder in S3, and those below. Thread-safe. */
public final class S3Photos {
    private final S3Client s3;
    private final S3Place place;

    public S3Photos(S3Client s3, S3Place place) {
        this.s3 = s3;
        this.place = place;
    }

    /** All files, a thousand at a time as they are asked for; which of them are photos their names tell. */
    public Stream<Photo> all() {
        return s3
                .listObjectsV2Paginator(
                        request -> request.bucket(place.bucket()).prefix(place.prefix()))
                .contents()
                .stream()
                .map(this::photo);
    }

    private Photo photo(S3Object file) {
        String name = file.key().substring(place.prefix().length());
        return photo(name, Objects.requireNonNullElse(file.eTag(), ""));
    }

    /**
     * The photo called {@code name}.
     *
     * @param etag as S3 told it, with or without quotes
     */
    public Photo photo(String name, String etag) {
        String version = etag.replace("\"", "");
        return new Photo(PhotoPath.encode(name), version, place + name, () -> read(name, version));
    }

    /** Of another version the drawing would have another name. */
    private byte[] read(String name, String version) throws IOException {
        return S3FailedException.translate(() -> s3.getObjectAsBytes(request -> request.bucket(place.bucket())
                        .key(place.key(name))
                        .ifMatch(version.isEmpty() ? null : "\"" + version + "\""))
                .asByteArrayUnsafe());
    }
}
