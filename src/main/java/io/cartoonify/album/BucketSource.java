package io.cartoonify.album;

import io.cartoonify.bulk.Photo;
import io.cartoonify.bulk.S3Photos;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.web.body.BodyMemory;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;

/** The photos of a place in S3. For one thread. */
final class BucketSource implements AlbumSource {
    private final BucketListing listing;
    private final S3Photos photos;
    private final long maxFile;
    private final List<AlbumFile> files;

    /** @param maxFile the bytes that one photo may have */
    BucketSource(S3Client s3, BucketListing listing, long maxFile) {
        this.listing = listing;
        this.photos = new S3Photos(s3, listing.source());
        this.maxFile = maxFile;
        this.files = listing.photos().stream()
                .map(entry -> new AlbumFile(entry.name(), entry.time()))
                .toList();
    }

    @Override
    public List<AlbumFile> files() {
        return files;
    }

    /** One of {@link #files}, as S3 knows it. */
    Photo photo(int number) {
        BucketListing.Entry entry = listing.photos().get(number);
        return photos.photo(entry.name(), entry.etag());
    }

    @Override
    public byte[] read(int number, BodyMemory.Share room) throws PassedOverException, IOException {
        long bytes = listing.photos().get(number).bytes();
        if (bytes > maxFile) {
            throw new PassedOverException("It has more than %d KB, which a photo may have.".formatted(maxFile / 1024));
        }
        room.take(bytes);
        try {
            return photo(number).content().read();
        } catch (S3FailedException e) {
            if (e.mayPass()) {
                throw e;
            }
            throw new PassedOverException(
                    e.isGone() ? "It was deleted or replaced meanwhile." : String.valueOf(e.getMessage()));
        }
    }
}
