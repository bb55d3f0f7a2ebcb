package io.cartoonify.model.s3;

import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Lists and reads the files of a folder in S3. Thread-safe. */
final class S3Reader {
    private final S3Client s3;
    private final S3Place place;

    S3Reader(S3Client s3, S3Place place) {
        this.s3 = s3;
        this.place = place;
    }

    /** The ETag of every file in the folder and below, by its name relative to the folder. */
    Map<String, String> list() throws IOException {
        return S3FailedException.translate(() -> {
            Map<String, String> files = new TreeMap<>();
            s3.listObjectsV2Paginator(request -> request.bucket(place.bucket()).prefix(place.prefix()))
                    .contents()
                    .forEach(file ->
                            files.put(file.key().substring(place.prefix().length()), file.eTag()));
            return files;
        });
    }

    /**
     * The bytes of a file from {@code from} on, {@code length} of them or as many as there are.
     *
     * @param version the ETag that the file must still have, or null if any will do
     */
    ResponseBytes<GetObjectResponse> read(String name, @Nullable String version, long from, long length)
            throws IOException {
        return S3FailedException.translate(() -> s3.getObjectAsBytes(request -> request.bucket(place.bucket())
                .key(place.key(name))
                .ifMatch(version)
                .range("bytes=" + from + "-" + (from + length - 1))));
    }
}
