package io.cartoonify.model.s3;

import java.io.IOException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says in words what went wrong with S3. */
final class S3Exceptions {

    private S3Exceptions() {}

    /**
     * What {@code request} gives.
     *
     * @throws IOException if it fails; the message is for the operator
     */
    static <T> T translate(Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException e) {
            throw new IOException(words(e), e);
        }
    }

    private static String words(SdkException e) {
        if (e instanceof NoSuchBucketException) {
            return "There is no such bucket.";
        }
        if (e instanceof S3Exception s3) {
            return switch (s3.statusCode()) {
                case 403 -> "Access to the bucket is denied; models.md lists the permissions it takes.";
                case 404 -> "The file is not in the bucket.";
                case 412 -> "The file changed while it was read.";
                case 416 -> "The file is empty.";
                default -> "S3 answered with status %d.".formatted(s3.statusCode());
            };
        }
        if (String.valueOf(e.getMessage()).startsWith("Unable to load credentials")) {
            return "There are no AWS credentials.";
        }
        return "S3 cannot be reached: " + e.getMessage();
    }
}
