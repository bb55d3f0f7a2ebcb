package io.cartoonify.s3upload;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.queue.Deadline;
import io.cartoonify.s3.S3Place;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import io.cartoonify.web.refusal.UnknownUploadException;
import io.cartoonify.web.refusal.UploadStoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Two folders in S3: {@code uploads/} has photos that clients put there, {@code results/} the pictures. Thread-safe. */
final class UploadBucket {
    /** What a picture that is finished is given at least, to be stored. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final int CHUNK = 1 << 16;

    private final S3Client s3;
    private final S3Place place;
    private final BodyLimits limits;

    UploadBucket(S3Client s3, S3Place place, BodyLimits limits) {
        this.s3 = s3;
        this.place = place;
        this.limits = limits;
    }

    /** The name of the photo of {@code key}. */
    static String photo(UploadKey key) {
        return "uploads/" + key.text();
    }

    /**
     * The photo of {@code key}.
     *
     * @param room what it holds of the room for all uploads
     * @throws UnknownUploadException if it is not there
     * @throws io.cartoonify.image.ImageTooLargeException if it has too many bytes, whatever was announced
     * @throws io.cartoonify.queue.ServiceFullException if there is no room for it
     * @throws UploadStoreUnavailableException if S3 does not give it in time
     */
    byte[] read(UploadKey key, BodyMemory.Share room, Deadline deadline) throws InterruptedException {
        return S3Calls.call(() -> {
            try (ResponseInputStream<GetObjectResponse> photo = s3.getObject(request -> request.bucket(place.bucket())
                    .key(place.key(photo(key)))
                    .overrideConfiguration(call -> call.apiCallTimeout(deadline.left())))) {
                long length = photo.response().contentLength();
                limits.checkUpload(length);
                room.take(length);
                return read(photo, Math.toIntExact(length), deadline);
            }
        });
    }

    private static byte[] read(InputStream photo, int length, Deadline deadline)
            throws IOException, InterruptedException {
        byte[] bytes = new byte[length];
        for (int read = 0; read < length; ) {
            int more = photo.read(bytes, read, Math.min(CHUNK, length - read));
            if (more < 0 || deadline.left().isZero()) {
                throw new IOException("The photo did not arrive whole and in time");
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            read += more;
        }
        return bytes;
    }

    /**
     * Stores {@code cartoon}.
     *
     * @param fileName what it is called when it is saved
     * @return the picture's name here
     * @throws UploadStoreUnavailableException if S3 does not take it in time
     */
    String write(Cartoon cartoon, String fileName, Deadline deadline) throws InterruptedException {
        String name = "results/" + UUID.randomUUID() + "." + cartoon.format().extension();
        Duration left = deadline.left();
        S3Calls.call(() -> s3.putObject(
                request -> request.bucket(place.bucket())
                        .key(place.key(name))
                        .contentType(cartoon.format().mediaType())
                        .contentDisposition("inline; filename=\"" + fileName + "\"")
                        .overrideConfiguration(call -> call.apiCallTimeout(left.compareTo(MOMENT) < 0 ? MOMENT : left)),
                RequestBody.fromBytes(cartoon.bytes())));
        return name;
    }
}
