package io.cartoonify.album;

import io.cartoonify.web.body.BodyMemory;
import java.io.IOException;
import java.util.List;

/** Where an album's photos are. The same album has the same files in the same order each time. For one thread. */
interface AlbumSource {

    /** Its files that may be photos. */
    List<AlbumFile> files();

    /**
     * The bytes of one of {@link #files}.
     *
     * @param number which of them, from 0
     * @param room holds them
     * @throws PassedOverException if it cannot be read, or has too many bytes
     * @throws InterruptedException if the thread is interrupted
     * @throws io.cartoonify.image.ImageTooLargeException if all files together have too many
     * @throws io.cartoonify.queue.ServiceFullException if there is no room for them now
     * @throws IOException if the album's place does not answer
     */
    byte[] read(int number, BodyMemory.Share room) throws PassedOverException, IOException, InterruptedException;
}
