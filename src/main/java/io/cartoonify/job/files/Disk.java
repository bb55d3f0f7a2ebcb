package io.cartoonify.job.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps files of jobs from filling a disk to its last byte, which the embedded database would not survive. */
public final class Disk {
    private static final long RESERVE = 16 << 20;

    private Disk() {}

    /**
     * Lets pass what there is room for.
     *
     * @param folder where {@code bytes} are about to be written
     * @throws IOException if too little would be left
     */
    public static void requireRoom(Path folder, long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < RESERVE + bytes) {
            throw new IOException("The disk of " + folder + " is full");
        }
    }
}
