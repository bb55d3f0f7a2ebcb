package io.cartoonify.job.files;

import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A place in S3, with a folder for each job. */
public final class S3Files implements JobFiles {
    /** What one request can delete. */
    private static final int BATCH = 1000;
    /** What one request sends of a file. */
    private static final long PART = 256L << 20;

    private final S3Client s3;
    private final S3Place place;
    private final long part;

    public S3Files(S3Client s3, S3Place place) {
        this(s3, place, PART);
    }

    /** @param part the bytes of a file that one request sends, 5 MiB or more */
    S3Files(S3Client s3, S3Place place, long part) {
        this.s3 = s3;
        this.place = place;
        this.part = part;
    }

    @Override
    public void put(String job, String name, Path file) throws IOException {
        if (Files.size(file) <= part) {
            put(job, name, RequestBody.fromFile(file));
        } else {
            putInParts(job, name, file);
        }
        Files.delete(file);
    }

    @Override
    public void put(String job, String name, byte[] bytes) throws IOException {
        put(job, name, RequestBody.fromBytes(bytes));
    }

    private void put(String job, String name, RequestBody body) throws IOException {
        S3FailedException.translate(() ->
                s3.putObject(request -> request.bucket(place.bucket()).key(key(job, name)), body));
    }

    private void putInParts(String job, String name, Path file) throws IOException {
        try {
            new MultipartUpload(s3, place.bucket(), key(job, name), part).put(file);
        } catch (SdkException e) {
            throw S3FailedException.of(e);
        }
    }

    @Override
    public Path fetch(String job, String name, Path copy) throws IOException {
        Files.deleteIfExists(copy);
        S3FailedException.translate(() ->
                s3.getObject(request -> request.bucket(place.bucket()).key(key(job, name)), copy));
        return copy;
    }

    @Override
    public Resource open(String job, String name, long bytes) {
        return new S3Resource(s3, place.bucket(), key(job, name), bytes);
    }

    @Override
    public byte[] read(String job, String name) throws IOException {
        return S3FailedException.translate(() -> s3.getObjectAsBytes(
                        request -> request.bucket(place.bucket()).key(key(job, name)))
                .asByteArrayUnsafe());
    }

    @Override
    public Set<String> names(String job) throws IOException {
        String folder = key(job, "");
        return S3FailedException.translate(() -> list(job).stream()
                .map(object -> object.key().substring(folder.length()))
                .collect(Collectors.toSet()));
    }

    private List<S3Object> list(String job) {
        return s3
                .listObjectsV2Paginator(
                        request -> request.bucket(place.bucket()).prefix(key(job, "")))
                .contents()
                .stream()
                .toList();
    }

    @Override
    public void delete(String job, String name) throws IOException {
        S3FailedException.translate(
                () -> s3.deleteObject(request -> request.bucket(place.bucket()).key(key(job, name))));
    }

    @Override
    public void delete(String job) throws IOException {
        S3FailedException.translate(() -> {
            List<ObjectIdentifier> all = list(job).stream()
                    .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                    .toList();
            for (int at = 0; at < all.size(); at += BATCH) {
                List<ObjectIdentifier> some = all.subList(at, Math.min(all.size(), at + BATCH));
                s3.deleteObjects(request -> request.bucket(place.bucket()).delete(delete -> delete.objects(some)));
            }
            return all;
        });
    }

    private String key(String job, String name) {
        return place.key(job + "/" + name);
    }
}
