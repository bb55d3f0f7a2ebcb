package io.cartoonify.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the photos that a person means. For one thread. */
final class PhotoFiles {
    private static final Set<String> ENDINGS = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "webp", "tif", "tiff", "bmp", "gif", "heic", "heif", "hif", "avif");

    private final Path out;
    private final List<PathMatcher> excluded;
    private final List<Photo> photos = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * @param out the folder of the drawings, which are not drawn again
     * @param excluded names of files and folders to leave out
     */
    PhotoFiles(Path out, List<PathMatcher> excluded) {
        this.out = out;
        this.excluded = excluded;
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
            Files.walkFileTree(source, new Search(source));
            photos.subList(before, photos.size()).sort(Comparator.comparing(Photo::file));
        } else {
            photos.add(new Photo(source, Path.of("")));
        }
    }

    /** Goes through one folder and those in it. */
    private final class Search extends SimpleFileVisitor<Path> {
        private final Path source;

        Search(Path source) {
            this.source = source;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean left =
                    !folder.equals(source) && isLeftOut(folder) || Files.exists(out) && Files.isSameFile(folder, out);
            return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isLeftOut(file) && isPhoto(file)) {
                photos.add(new Photo(file, source.relativize(file).resolveSibling("")));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            failures.add(file + ": " + Reasons.of(e));
            return FileVisitResult.CONTINUE;
        }
    }

    /** Hidden files are no photos, though Macs leave a {@code ._photo.jpg} beside each on foreign disks. */
    private boolean isLeftOut(Path file) {
        Path name = file.getFileName();
        return name.toString().startsWith(".") || excluded.stream().anyMatch(pattern -> pattern.matches(name));
    }

    private static boolean isPhoto(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
