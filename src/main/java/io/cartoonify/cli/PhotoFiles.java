package io.cartoonify.cli;

import io.cartoonify.bulk.Photo;
import io.cartoonify.bulk.PhotoNames;
import io.cartoonify.bulk.PhotoPath;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the photos that a person means in folders. For one thread. */
final class PhotoFiles {
    private final @Nullable Path out;
    private final PhotoNames names;
    private final Predicate<Photo> wanted;
    private final List<Photo> photos = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * @param out the folder of the drawings, which are not drawn again; null where they are not on this machine
     * @param names which files are photos, and what is left out
     * @param wanted which of the photos are kept
     */
    PhotoFiles(@Nullable Path out, PhotoNames names, Predicate<Photo> wanted) {
        this.out = out;
        this.names = names;
        this.wanted = wanted;
    }

    /** What was found. */
    List<Photo> photos() {
        return photos;
    }

    /** What could not be searched, and why. */
    List<String> failures() {
        return failures;
    }

    /** Adds {@code source} if it is a file, whatever its name, or else the photos in that folder, in order. */
    void find(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            int before = photos.size();
            // A link that is named is followed, those in folders are not: they may lead round in a circle.
            Path folder = Files.isSymbolicLink(source) ? source.toRealPath() : source;
            Files.walkFileTree(folder, new Search(folder));
            photos.subList(before, photos.size()).sort(Comparator.comparing(Photo::path));
        } else if (Files.exists(source) && !Files.isRegularFile(source)) {
            // To read a pipe may take for ever.
            failures.add(source + ": This is neither a file nor a folder.");
        } else {
            add(source.toAbsolutePath().resolveSibling(""), source);
        }
    }

    private void add(Path folder, Path file) throws IOException {
        Photo photo =
                new Photo(PhotoPath.of(folder, file), version(file), file.toString(), () -> Files.readAllBytes(file));
        if (wanted.test(photo)) {
            photos.add(photo);
        }
    }

    /** What is not there has none, and cannot be read either. */
    private static String version(Path file) throws IOException {
        return Files.exists(file)
                ? Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toInstant().getEpochSecond()
                : "";
    }

    /** Goes through one folder and those in it. */
    private final class Search extends SimpleFileVisitor<Path> {
        private final Path source;

        Search(Path source) {
            this.source = source;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean left = !folder.equals(source) && names.leavesOut(name(folder));
            return left || isOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (names.isPhoto(name(file)) && Files.isRegularFile(file)) {
                add(source, file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            failures.add(file + ": " + Reasons.of(e));
            return FileVisitResult.CONTINUE;
        }
    }

    private boolean isOut(Path folder) throws IOException {
        return out != null && Files.exists(out) && Files.isSameFile(folder, out);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
