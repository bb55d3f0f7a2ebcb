package io.cartoonify.bulk;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Drawings in a folder in S3. */
public final class S3Results implements Results {
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_IMPLEMENTED = 501;

    private final S3Client s3;
    private final S3Place place;

    public S3Results(S3Client s3, S3Place place) {
        this.s3 = s3;
        this.place = place;
    }

    @Override
    public boolean has(String path) throws IOException {
        try {
            s3.headObject(request -> request.bucket(place.bucket()).key(key(path)));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        } catch (SdkException e) {
            throw S3FailedException.of(e);
        }
    }

    @Override
    public void put(String path, Cartoon cartoon) throws IOException {
        S3FailedException.translate(() -> put(path, cartoon, null));
    }

    @Override
    public boolean putNew(String path, Cartoon cartoon) throws IOException {
        try {
            put(path, cartoon, "*");
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            if (e.statusCode() != NOT_IMPLEMENTED) {
                throw S3FailedException.of(e);
            }
            // A server that cannot tell: the other worker's drawing is the same.
            put(path, cartoon);
            return true;
        } catch (SdkException e) {
            throw S3FailedException.of(e);
        }
    }

    private PutObjectResponse put(String path, Cartoon cartoon, @Nullable String ifNoneMatch) {
        return s3.putObject(
                request -> request.bucket(place.bucket())
                        .key(key(path))
                        .ifNoneMatch(ifNoneMatch)
                        .contentType(cartoon.format().mediaType()),
                RequestBody.fromBytes(cartoon.bytes()));
    }

    private String key(String path) {
        return place.key(PhotoPath.decode(path));
    }
}
