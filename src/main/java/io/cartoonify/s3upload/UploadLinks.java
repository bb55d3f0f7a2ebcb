package io.cartoonify.s3upload;

import static java.util.stream.Collectors.toMap;

import io.cartoonify.s3.S3Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Signs links to S3 that clients use in the service's name, each for one file and a short time. Thread-safe. */
final class UploadLinks {
    private final S3Presigner signer;
    private final S3Place place;
    private final Duration time;
    private final Duration keep;

    /**
     * Links to {@code place}.
     *
     * @param time how long they hold
     * @param keep how long keys do
     */
    UploadLinks(S3Presigner signer, S3Place place, Duration time, Duration keep) {
        this.signer = signer;
        this.place = place;
        this.time = time;
        this.keep = keep;
    }

    /** How to upload a photo, by a new key: S3 takes nothing of another length or type. */
    UploadLink upload(long bytes, String mediaType) {
        UploadKey key = UploadKey.create(Instant.now().plus(keep));
        PresignedPutObjectRequest put = signer.presignPutObject(link -> link.signatureDuration(time)
                .putObjectRequest(photo -> photo.bucket(place.bucket())
                        .key(place.key(UploadBucket.photo(key)))
                        .contentLength(bytes)
                        .contentType(mediaType)));
        return new UploadLink(
                key.text(), put.httpRequest().method().name(), put.url().toString(), headers(put), put.expiration());
    }

    /** Where to get the picture called {@code name}. */
    PresignedGetObjectRequest picture(String name) {
        return signer.presignGetObject(link -> link.signatureDuration(time)
                .getObjectRequest(picture -> picture.bucket(place.bucket()).key(place.key(name))));
    }

    /** What the client must send besides {@code Host}, which it sends anyway. */
    private static Map<String, String> headers(PresignedPutObjectRequest put) {
        return put.signedHeaders().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("host"))
                .collect(toMap(Map.Entry::getKey, header -> String.join(",", header.getValue())));
    }
}
