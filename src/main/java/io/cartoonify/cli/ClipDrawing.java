package io.cartoonify.cli;

import io.cartoonify.bulk.Photo;
import io.cartoonify.bulk.PhotoPath;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.clip.ClipCartoonist;
import io.cartoonify.clip.ClipFormat;
import io.cartoonify.clip.ClipSignature;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.queue.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the moving pictures among files on this machine, one at a time. For one thread. */
final class ClipDrawing {
    private final ClipCartoonist clips;
    private final CartoonOrder order;
    private final @Nullable ClipFormat format;
    private final Path out;
    private final Function<Photo, String> names;
    private final boolean skipExisting;
    private final Report report;
    private final Stop stop;

    /**
     * @param format of what is drawn; null for each clip's own
     * @param out the folder for it
     * @param names the path that each file's picture would have there
     * @param skipExisting whether a drawing that is there already is left as it is
     */
    ClipDrawing(
            ClipCartoonist clips,
            CartoonOrder order,
            @Nullable ClipFormat format,
            Path out,
            Function<Photo, String> names,
            boolean skipExisting,
            Report report,
            Stop stop) {
        this.clips = clips;
        this.order = order;
        this.format = format;
        this.out = out;
        this.names = names;
        this.skipExisting = skipExisting;
        this.report = report;
        this.stop = stop;
    }

    /** Whether clips are meant by {@code options}: not where a format is named that only photos have. */
    static boolean isMeant(CartoonOptions options) {
        String format = options.format();
        return format == null || format.isBlank() || isClipFormat(format);
    }

    /** {@code options} for photos, which have none of the formats that only clips have. */
    static CartoonOptions ofPhotos(CartoonOptions options) {
        String format = options.format();
        boolean both = format != null && format.strip().equalsIgnoreCase(ClipFormat.WEBP.id());
        return format != null && isClipFormat(format) && !both ? options.withoutFormat() : options;
    }

    private static boolean isClipFormat(String name) {
        for (ClipFormat format : ClipFormat.values()) {
            if (format.id().equalsIgnoreCase(name.strip())) {
                return true;
            }
        }
        return false;
    }

    /** Draws {@code file} if it is a clip, and says whether it was one. Failures are told to the report, as others are. */
    boolean draw(Photo file) {
        Optional<ClipFormat> from = format(file);
        if (from.isEmpty()) {
            return false;
        }
        Path source = Path.of(file.origin());
        long start = System.nanoTime();
        ClipFormat to = format == null ? from.get() : format;
        Path target = out.resolve(PhotoPath.decode(name(file, to)));
        try {
            boolean there = skipExisting && Files.exists(target);
            if (!there) {
                draw(source, target);
            }
            report.add(Outcome.of(
                    file, there ? Outcome.Result.SKIPPED : Outcome.Result.DRAWN, target.toString(), start, null));
        } catch (CancellationException e) {
            // It was stopped on the way: nothing became of it.
        } catch (IOException | RuntimeException | InterruptedException e) {
            report.add(Outcome.of(file, Outcome.Result.FAILED, target.toString(), start, e));
        }
        return true;
    }

    /** Its format if it is a clip; what cannot be read is told where photos are. */
    private Optional<ClipFormat> format(Photo file) {
        try {
            Path source = Path.of(file.origin());
            Optional<ClipFormat> found = ClipSignature.of(source);
            return found.isPresent() && clips.moves(source) ? found : Optional.empty();
        } catch (IOException | InvalidPathException | DamagedImageException e) {
            // A name that this locale cannot write is a photo's at best.
            return Optional.empty();
        } catch (ImageTooLargeException e) {
            // Drawing it says so.
            return Optional.of(ClipFormat.GIF);
        }
    }

    private void draw(Path source, Path target) throws IOException, InterruptedException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            clips.draw(source, unfinished, order, format, Client.LOCAL, share -> {}, stop::isAsked);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private String name(Photo file, ClipFormat to) {
        String picture = names.apply(file);
        return picture.substring(0, picture.lastIndexOf('.') + 1) + to.id();
    }
}
