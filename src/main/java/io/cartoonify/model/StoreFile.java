package io.cartoonify.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of a directory of styles that are really in it. */
final class StoreFile {
    private StoreFile() {}

    /**
     * The contents of {@code file}. Links may lead from one place in {@code directory} to another, but not out of it.
     *
     * @throws IOException if the file cannot be read, lies outside, is no plain file or larger than {@code maxBytes}
     */
    static byte[] read(Path directory, Path file, long maxBytes) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(directory.toRealPath())) {
            throw new IOException(file + " is a link that leads out of " + directory);
        }
        if (!Files.isRegularFile(real)) {
            throw new IOException(file + " is no plain file");
        }
        if (Files.size(real) > maxBytes) {
            throw new IOException("%s is larger than %d bytes".formatted(file, maxBytes));
        }
        return Files.readAllBytes(real);
    }
}
