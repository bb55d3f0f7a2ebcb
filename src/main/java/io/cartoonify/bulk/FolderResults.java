package io.cartoonify.bulk;

import io.cartoonify.cartoon.Cartoon;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Drawings in a folder, which machines may share. */
public final class FolderResults implements Results {
    private final Path folder;

    public FolderResults(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean has(String path) throws IOException {
        return Files.exists(file(path));
    }

    /** Written aside and renamed: what has its final name is whole. */
    @Override
    public void put(String path, Cartoon cartoon) throws IOException {
        Path file = file(path);
        Files.createDirectories(file.resolveSibling(""));
        Path aside = file.resolveSibling(".cartoonify-" + UUID.randomUUID() + ".part");
        try {
            Files.write(aside, cartoon.bytes());
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Of two workers that are at it in the same moment, the later one's takes the place of the same drawing. */
    @Override
    public boolean putNew(String path, Cartoon cartoon) throws IOException {
        if (has(path)) {
            return false;
        }
        put(path, cartoon);
        return true;
    }

    private Path file(String path) throws IOException {
        if (PhotoPath.leadsOut(path)) {
            throw new FileSystemException(PhotoPath.decode(path), null, "Its name leads out of the folder");
        }
        return PhotoPath.resolve(folder, path);
    }
}
