package io.cartoonify.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the photos that a person means. */
final class PhotoFiles {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "gif");

    private PhotoFiles() {}

    /** {@code sources} that are files, whatever their names, and the photos in those that are folders, in order. */
    static List<Path> find(List<Path> sources) throws IOException {
        List<Path> photos = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                try (Stream<Path> files = Files.walk(source)) {
                    files.filter(PhotoFiles::isPhoto).sorted().forEach(photos::add);
                }
            } else {
                photos.add(source);
            }
        }
        return photos;
    }

    private static boolean isPhoto(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
