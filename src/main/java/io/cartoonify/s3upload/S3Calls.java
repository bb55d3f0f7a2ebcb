package io.cartoonify.s3upload;

import io.cartoonify.web.refusal.UnknownUploadException;
import io.cartoonify.web.refusal.UploadStoreUnavailableException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Says what a failure of S3 means to the client whose photo it is. */
final class S3Calls {
    private static final Logger log = LoggerFactory.getLogger(S3Calls.class);

    private S3Calls() {}

    /** Something asked of S3. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException, InterruptedException;
    }

    /**
     * What {@code call} gives.
     *
     * @throws UnknownUploadException if there is no such file
     * @throws UploadStoreUnavailableException if it fails otherwise; the operator reads why in the log
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    static <T> T call(Call<T> call) throws InterruptedException {
        try {
            return call.make();
        } catch (NoSuchKeyException e) {
            throw new UnknownUploadException("There is no photo under this key: upload it first, by the link that came"
                    + " with the key. Photos are deleted after a while.");
        } catch (SdkException | IOException e) {
            if (e instanceof AbortedException || Thread.interrupted()) {
                throw new InterruptedException();
            }
            log.warn("S3 failed an upload: {}", e.getMessage());
            throw new UploadStoreUnavailableException(e);
        }
    }
}
