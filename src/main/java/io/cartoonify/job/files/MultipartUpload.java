package io.cartoonify.job.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Puts one file into S3 in parts: S3 takes no more than 5 GB in one request, and of a part that fails only that part is
 * sent again. What was begun and not completed is aborted; where the process ends, a lifecycle rule must do it.
 *
 * <p>By hand, for the SDK does it only with its asynchronous client, and that wants a second HTTP client: Netty, 4.3 MB of
 * jars, with threads of its own and buffers that the memory budget does not count.
 */
final class MultipartUpload {
    private static final String TYPE = "application/octet-stream";

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final long part;
    /** Of each part; Amazon's SDK sends one in any case and fails in the end unless it is named. Others may know none. */
    private final @Nullable ChecksumAlgorithm checksum;

    /** @param part the bytes of a part, 5 MiB or more; there may be 10,000 parts */
    MultipartUpload(S3Client s3, String bucket, String key, long part) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.part = part;
        boolean isAmazon = s3.serviceClientConfiguration().endpointOverride().isEmpty();
        this.checksum = isAmazon ? ChecksumAlgorithm.CRC32 : null;
    }

    /**
     * Puts {@code file} there.
     *
     * @throws SdkException if S3 fails
     * @throws IOException if the file cannot be read
     */
    void put(Path file) throws IOException {
        long bytes = Files.size(file);
        String upload = s3.createMultipartUpload(
                        request -> request.bucket(bucket).key(key).checksumAlgorithm(checksum))
                .uploadId();
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long at = 0; at < bytes; at += part) {
                parts.add(send(upload, parts.size() + 1, body(file, at, Math.min(part, bytes - at))));
            }
            s3.completeMultipartUpload(request ->
                    request.bucket(bucket).key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts)));
        } catch (RuntimeException e) {
            abort(upload, e);
            throw e;
        }
    }

    private CompletedPart send(String upload, int number, RequestBody body) {
        UploadPartResponse sent = s3.uploadPart(
                request -> request.bucket(bucket)
                        .key(key)
                        .uploadId(upload)
                        .partNumber(number)
                        .checksumAlgorithm(checksum),
                body);
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(sent.eTag())
                .checksumCRC32(sent.checksumCRC32())
                .build();
    }

    private static RequestBody body(Path file, long at, long bytes) {
        ContentStreamProvider content = ContentStreamProvider.fromInputStreamSupplier(() -> open(file, at, bytes));
        return RequestBody.fromContentProvider(content, bytes, TYPE);
    }

    private static InputStream open(Path file, long at, long bytes) {
        try {
            InputStream input = Files.newInputStream(file);
            input.skipNBytes(at);
            return BoundedInputStream.builder()
                    .setInputStream(input)
                    .setMaxCount(bytes)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void abort(String upload, RuntimeException reason) {
        try {
            s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException e) {
            reason.addSuppressed(e);
        }
    }
}
