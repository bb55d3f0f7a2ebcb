package io.cartoonify.cli;

import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Draws many photos the same way, several at once; one bad file does not stop the rest. */
final class Batch {
    private final Cartoonist cartoonist;
    private final CartoonOrder order;
    private final Targets targets;
    private final boolean skipExisting;

    /** @param skipExisting whether a drawing that is there already is left as it is, and not replaced */
    Batch(Cartoonist cartoonist, CartoonOrder order, Targets targets, boolean skipExisting) {
        this.cartoonist = cartoonist;
        this.order = order;
        this.targets = targets;
        this.skipExisting = skipExisting;
    }

    /**
     * What came of many photos.
     *
     * @param failures each file with the reason
     */
    record Summary(int drawn, int skipped, List<String> failures) {}

    /** Draws {@code photos}, {@code workers} at a time. */
    Summary draw(List<Photo> photos, int workers) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        try (Progress progress = new Progress("Drawing", photos.size())) {
            List<Future<Boolean>> drawings = new ArrayList<>();
            for (Photo photo : photos) {
                Path target = targets.of(photo);
                drawings.add(executor.submit(() -> draw(photo, target)));
            }
            return summary(photos, drawings, progress);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Whether there was anything to draw. */
    private boolean draw(Photo photo, Path target) throws IOException, InterruptedException {
        if (skipExisting && Files.exists(target)) {
            return false;
        }
        byte[] file = Files.readAllBytes(photo.file());
        byte[] cartoon =
                cartoonist.draw(file, order, Client.LOCAL, Deadline.NEVER).bytes();
        Files.createDirectories(target.resolveSibling(""));
        write(target, cartoon);
        return true;
    }

    /** Written aside and renamed: what has its final name is whole. */
    private static void write(Path target, byte[] cartoon) throws IOException {
        Path aside = target.resolveSibling(".cartoonify-"
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".part");
        try {
            Files.write(aside, cartoon);
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Summary summary(List<Photo> photos, List<Future<Boolean>> drawings, Progress progress)
            throws InterruptedException {
        List<String> failures = new ArrayList<>();
        int drawn = 0;
        for (int i = 0; i < photos.size(); i++) {
            try {
                drawn += drawings.get(i).get() ? 1 : 0;
            } catch (ExecutionException e) {
                failures.add(photos.get(i).file() + ": " + Reasons.of(e));
            }
            progress.step();
        }
        return new Summary(drawn, photos.size() - drawn - failures.size(), failures);
    }
}
