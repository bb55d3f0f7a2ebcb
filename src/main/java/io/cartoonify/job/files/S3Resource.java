package io.cartoonify.job.files;

import io.cartoonify.s3.S3FailedException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import software.amazon.awssdk.services.s3.S3Client;

/** A file in S3, read anew each time. */
final class S3Resource extends AbstractResource {
    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final long bytes;

    /** @param bytes the file's length */
    S3Resource(S3Client s3, String bucket, String key, long bytes) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.bytes = bytes;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return S3FailedException.translate(
                () -> s3.getObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return bytes;
    }

    @Override
    public String getDescription() {
        return "s3://" + bucket + "/" + key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof S3Resource file && file.bucket.equals(bucket) && file.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
