package io.cartoonify.job.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;

/** A folder a job. A file is under its name when it is whole. */
public final class FolderFiles implements JobFiles {
    private static final String UNFINISHED = ".part";
    private static final int DELETIONS = 10;

    private final Path folder;

    /** @param folder of several instances, all must reach it */
    public FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String job, String name, Path file) throws IOException {
        Files.createDirectories(of(job));
        try {
            Files.move(file, of(job).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            copy(job, name, file);
            Files.delete(file);
        }
    }

    /** From another file system. */
    private void copy(String job, String name, Path file) throws IOException {
        Disk.requireRoom(of(job), Files.size(file));
        Path part = Files.createTempFile(of(job), name, UNFINISHED);
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, of(job).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void put(String job, String name, byte[] bytes) throws IOException {
        Files.createDirectories(of(job));
        Disk.requireRoom(of(job), bytes.length);
        Path part = Files.createTempFile(of(job), name, UNFINISHED);
        try {
            Files.write(part, bytes);
            put(job, name, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public Path fetch(String job, String name, Path copy) {
        return of(job).resolve(name);
    }

    @Override
    public Resource open(String job, String name, long bytes) {
        return new FileSystemResource(of(job).resolve(name));
    }

    @Override
    public byte[] read(String job, String name) throws IOException {
        return Files.readAllBytes(of(job).resolve(name));
    }

    @Override
    public Set<String> names(String job) throws IOException {
        if (!Files.isDirectory(of(job))) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(of(job))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(UNFINISHED))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public void delete(String job, String name) throws IOException {
        Files.deleteIfExists(of(job).resolve(name));
    }

    @Override
    public void delete(String job) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                FileSystemUtils.deleteRecursively(of(job));
                return;
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                // Another thread wrote or deleted there just now.
                if (tries == DELETIONS) {
                    throw e;
                }
            }
        }
    }

    private Path of(String job) {
        return folder.resolve(job);
    }
}
