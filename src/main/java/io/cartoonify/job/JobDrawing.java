package io.cartoonify.job;

import io.cartoonify.album.AlbumCartoonist;
import io.cartoonify.album.AlbumParts;
import io.cartoonify.album.AlbumReport;
import io.cartoonify.album.BucketAlbums;
import io.cartoonify.album.BucketListing;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.clip.ClipCartoonist;
import io.cartoonify.clip.ClipFormat;
import io.cartoonify.clip.ClipResult;
import io.cartoonify.job.database.Job;
import io.cartoonify.job.database.JobKind;
import io.cartoonify.job.files.JobFiles;
import io.cartoonify.queue.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Draws what a job asks for. Thread-safe. */
@Component
final class JobDrawing {
    /** The name of a job's file among its files. */
    static final String SOURCE = "source";

    private static final JsonMapper JSON = new JsonMapper();

    private final OrderParser orders;
    private final AlbumCartoonist albums;
    private final BucketAlbums buckets;
    private final ClipCartoonist clips;

    JobDrawing(OrderParser orders, AlbumCartoonist albums, BucketAlbums buckets, ClipCartoonist clips) {
        this.orders = orders;
        this.albums = albums;
        this.buckets = buckets;
        this.clips = clips;
    }

    /**
     * Refuses options that make no sense for {@code kind}, before the job is taken.
     *
     * @throws io.cartoonify.cartoon.order.InvalidRequestException if so
     * @throws io.cartoonify.style.UnknownStyleException if nobody has the style
     */
    void check(JobKind kind, CartoonOptions options) {
        if (kind == JobKind.CLIP) {
            var format = ClipFormat.named(options.format());
        }
        var order = orders.parse(kind == JobKind.CLIP ? options.withoutFormat() : options);
    }

    static String write(CartoonOptions options) {
        return JSON.writeValueAsString(options);
    }

    /**
     * Draws the job of {@code run}.
     *
     * @param work a folder for it alone
     * @throws InterruptedException if the run is stopped
     * @throws IOException if there is no room for what is drawn, or the job's files cannot be reached
     */
    JobOutput draw(JobRun run, JobFiles files, Path work) throws IOException, InterruptedException {
        Job job = run.job();
        CartoonOptions options = JSON.readValue(job.options(), CartoonOptions.class);
        Path source = files.fetch(job.id(), SOURCE, work.resolve(SOURCE));
        Client client = Client.background(Objects.requireNonNullElse(job.owner(), "job"));
        return switch (job.kind()) {
            case CLIP -> drawClip(run, source, work.resolve("result"), options, client);
            case ALBUM -> drawAlbum(run, files, source, work.resolve("result"), options, client);
            case BUCKET -> drawBucket(run, files, source, work.resolve("result"), options, client);
        };
    }

    private JobOutput drawClip(JobRun run, Path source, Path target, CartoonOptions options, Client client)
            throws IOException, InterruptedException {
        CartoonOrder order = orders.parse(options.withoutFormat());
        ClipFormat wanted = ClipFormat.named(options.format());
        ClipResult clip = clips.draw(source, target, order, wanted, client, run::progress, run::isStopped);
        String name = ResultName.of(run.job().fileName(), order, clip.format().id());
        return new JobOutput(target, name, clip.format().mediaType(), null);
    }

    private JobOutput drawAlbum(
            JobRun run, JobFiles files, Path source, Path target, CartoonOptions options, Client client)
            throws IOException, InterruptedException {
        CartoonOrder order = orders.parse(options);
        AlbumParts parts = new AlbumParts(files, run.job().id());
        AlbumReport report = albums.draw(source, parts, target, order, client, run::progress);
        return zip(run.job(), target, order, report);
    }

    private JobOutput drawBucket(
            JobRun run, JobFiles files, Path source, Path target, CartoonOptions options, Client client)
            throws IOException, InterruptedException {
        Job job = run.job();
        CartoonOrder order = orders.parse(options);
        BucketListing album = BucketListing.read(source);
        AlbumParts parts = new AlbumParts(files, job.id());
        AlbumReport report = buckets.draw(album, parts, target, order, client, run::progress);
        return album.target() == null
                ? zip(job, target, order, report)
                : new JobOutput(target, ResultName.of(job.fileName(), order, "jsonl"), "application/jsonl", report);
    }

    private static JobOutput zip(Job job, Path target, CartoonOrder order, AlbumReport report) {
        return new JobOutput(target, ResultName.of(job.fileName(), order, "zip"), "application/zip", report);
    }
}
