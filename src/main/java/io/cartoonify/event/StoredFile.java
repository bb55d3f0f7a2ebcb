package io.cartoonify.event;

import io.cartoonify.s3.S3Place;

/**
 * A file that was put into S3.
 *
 * @param key with its own letters
 * @param etag of the version that was put
 * @param bytes how large it is
 */
record StoredFile(String bucket, String key, String etag, long bytes) {

    /** Whether it is in the folder {@code place} or below. */
    boolean isIn(S3Place place) {
        return bucket.equals(place.bucket()) && key.startsWith(place.prefix());
    }

    /** For the log: one line, whatever letters the key has. */
    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key.replaceAll("\\R|\\p{Cntrl}", "?");
    }
}
