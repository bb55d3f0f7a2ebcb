package io.cartoonify.job;

import io.cartoonify.album.AlbumReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a job made, still where it was made.
 *
 * @param name what the file is called when it is saved
 * @param report what became of an album's photos
 */
record JobOutput(
        Path file, String name, String mediaType, @Nullable AlbumReport report) {}
