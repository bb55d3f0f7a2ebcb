package io.cartoonify.cli;

import io.cartoonify.bulk.Photo;
import io.cartoonify.bulk.PhotoPath;
import io.cartoonify.bulk.Results;
import io.cartoonify.cartoon.Cartoon;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Draws many photos the same way, several at once; one bad file does not stop the rest. Photos are added one by one, and
 * only a few wait at a time, so that their number does not matter. For one thread.
 */
final class Batch implements AutoCloseable {
    private final Drawing drawing;
    private final Function<Photo, String> names;
    private final Results results;
    private final boolean skipExisting;
    private final Report report;
    private final int places;
    private final Semaphore room;
    private final ExecutorService threads;

    /** Makes a cartoon of a photo's file. */
    @FunctionalInterface
    interface Drawing {
        Cartoon draw(byte[] file) throws InterruptedException;
    }

    /**
     * @param names the path of each photo's drawing
     * @param skipExisting whether a drawing that is there already is left as it is, and not replaced
     * @param report is told what becomes of each photo
     * @param workers how many photos are read, drawn and put away at once
     */
    Batch(
            Drawing drawing,
            Function<Photo, String> names,
            Results results,
            boolean skipExisting,
            Report report,
            int workers) {
        this.drawing = drawing;
        this.names = names;
        this.results = results;
        this.skipExisting = skipExisting;
        this.report = report;
        this.places = 2 * workers;
        this.room = new Semaphore(places);
        this.threads = Executors.newFixedThreadPool(workers);
    }

    /** Has {@code photo} drawn; waits while there are enough others. */
    void add(Photo photo) {
        room.acquireUninterruptibly();
        String target = names.apply(photo);
        Future<?> unused = threads.submit(() -> {
            try {
                report.add(outcome(photo, target));
            } finally {
                room.release();
            }
        });
    }

    /** Waits until all that were added are through. */
    void finish() {
        room.acquireUninterruptibly(places);
        room.release(places);
    }

    private Outcome outcome(Photo photo, String target) {
        long start = System.nanoTime();
        String drawing = PhotoPath.decode(target);
        try {
            boolean drawn = draw(photo, target);
            return Outcome.of(photo, drawn ? Outcome.Result.DRAWN : Outcome.Result.SKIPPED, drawing, start, null);
        } catch (IOException | RuntimeException | Error | InterruptedException e) {
            return Outcome.of(photo, Outcome.Result.FAILED, drawing, start, e);
        }
    }

    /** Whether there was anything to draw. */
    private boolean draw(Photo photo, String target) throws IOException, InterruptedException {
        if (skipExisting && results.has(target)) {
            return false;
        }
        Cartoon cartoon = drawing.draw(photo.content().read());
        if (skipExisting) {
            return results.putNew(target, cartoon);
        }
        results.put(target, cartoon);
        return true;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
