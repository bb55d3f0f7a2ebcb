package io.cartoonify.cli;

import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.FileNames;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.core.NestedExceptionUtils;

/** Draws many photos the same way, several at once; one bad file does not stop the rest. */
final class Batch {
    private final Cartoonist cartoonist;
    private final CartoonOrder order;
    private final Path out;
    private final Set<Path> taken = new HashSet<>();

    /** @param out the folder that the drawings go to */
    Batch(Cartoonist cartoonist, CartoonOrder order, Path out) {
        this.cartoonist = cartoonist;
        this.order = order;
        this.out = out;
    }

    /** Draws {@code photos}, {@code workers} at a time, and says of each that failed why. */
    List<String> draw(List<Path> photos, int workers) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        try (Progress progress = new Progress("Drawing", photos.size())) {
            List<Future<?>> drawings = new ArrayList<>();
            for (Path photo : photos) {
                Path target = target(photo);
                drawings.add(executor.submit(() -> {
                    draw(photo, target);
                    return target;
                }));
            }
            return failures(photos, drawings, progress);
        } finally {
            executor.shutdownNow();
        }
    }

    private void draw(Path photo, Path target) throws IOException, InterruptedException {
        Files.write(
                target,
                cartoonist
                        .draw(Files.readAllBytes(photo), order, Client.LOCAL, Deadline.NEVER)
                        .bytes());
    }

    /** A name of its own for each drawing, also where two photos have the same name in different folders. */
    private Path target(Path photo) {
        String name = FileNames.of(photo.getFileName().toString(), order);
        Path target = out.resolve(name);
        for (int i = 2; !taken.add(target); i++) {
            target = out.resolve(i + "-" + name);
        }
        return target;
    }

    private static List<String> failures(List<Path> photos, List<Future<?>> drawings, Progress progress)
            throws InterruptedException {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < photos.size(); i++) {
            try {
                drawings.get(i).get();
            } catch (ExecutionException e) {
                failures.add(photos.get(i) + ": " + reason(e));
            }
            progress.step();
        }
        return failures;
    }

    private static String reason(ExecutionException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause instanceof NoSuchFileException ? "There is no such file." : String.valueOf(cause.getMessage());
    }
}
