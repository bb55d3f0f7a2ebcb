package io.cartoonify.s3;

import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3 did not do what it was asked. The message says so in words for the operator. */
public final class S3FailedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Timeout, conflict with another's request, too many requests. */
    private static final Set<Integer> PASSING = Set.of(408, 409, 429);

    private static final int PRECONDITION_FAILED = 412;

    private final boolean passing;

    private S3FailedException(String message, boolean passing, SdkException cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** What {@code failure} of the SDK means. */
    public static S3FailedException of(SdkException failure) {
        boolean refused =
                failure instanceof S3Exception s3 && s3.statusCode() / 100 == 4 && !PASSING.contains(s3.statusCode());
        return new S3FailedException(words(failure), !refused, failure);
    }

    /**
     * What {@code request} gives.
     *
     * @throws S3FailedException if it fails
     */
    public static <T> T translate(Supplier<T> request) throws S3FailedException {
        try {
            return request.get();
        } catch (SdkException e) {
            throw of(e);
        }
    }

    /** Whether the same may work later: S3 was away or failed, and did not refuse. */
    public boolean mayPass() {
        return passing;
    }

    /** Whether the file is not there, or not in the version that was asked for. */
    public boolean isGone() {
        return getCause() instanceof NoSuchKeyException
                || getCause() instanceof S3Exception s3 && s3.statusCode() == PRECONDITION_FAILED;
    }

    private static String words(SdkException e) {
        if (e instanceof NoSuchBucketException) {
            return "There is no such bucket.";
        }
        if (e instanceof S3Exception s3) {
            return switch (s3.statusCode()) {
                case 403 -> "Access to the bucket is denied.";
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
