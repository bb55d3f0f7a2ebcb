package io.cartoonify.album;

import io.cartoonify.cartoon.Cartoon;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Where an album's cartoons go. Each photo leaves a part: whatever is to be known of it when all are drawn, perhaps by
 * another process. Files have their numbers in the {@link AlbumSource}. For one thread.
 */
interface AlbumTarget extends Closeable {

    /** The part of a photo whose cartoon is there already; empty where it must be drawn. */
    Optional<byte[]> find(int photo) throws IOException;

    /** Puts the cartoon of a photo away, as far as that is done at once, and gives the photo's part. */
    byte[] put(int photo, Cartoon cartoon) throws IOException;

    /** Adds a photo that was drawn to what the job makes. */
    void add(int photo, byte[] part) throws IOException;

    /** Adds what was passed over, after all photos. */
    void report(AlbumReport report) throws IOException;
}
