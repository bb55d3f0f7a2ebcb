package io.cartoonify.album;

import io.cartoonify.bulk.PhotoNames;
import io.cartoonify.bulk.ResultNames;
import io.cartoonify.bulk.S3Results;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.queue.Client;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.refusal.PlaceUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Albums that are in S3, in the places that the operator has allowed. Thread-safe. */
@Component
public final class BucketAlbums {
    private static final Logger log = LoggerFactory.getLogger(BucketAlbums.class);

    private final int maxKeys;
    private final AllowedPlaces sources;
    private final AllowedPlaces targets;
    private final int maxFiles;
    private final long maxFile;
    private final AlbumCartoonist cartoonist;
    private final SingletonSupplier<S3Client> s3;

    /** @throws io.cartoonify.settings.InvalidSettingException if an allowed place is none */
    BucketAlbums(BucketSettings settings, AlbumSettings albums, BodyLimits limits, AlbumCartoonist cartoonist) {
        this.maxKeys = settings.maxKeys();
        this.sources = new AllowedPlaces("source", "cartoonify.jobs.s3.sources", settings.sources());
        this.targets = new AllowedPlaces("target", "cartoonify.jobs.s3.targets", settings.targets());
        this.maxFiles = albums.maxFiles();
        this.maxFile = limits.maxBody();
        this.cartoonist = cartoonist;
        this.s3 = SingletonSupplier.of(() -> S3Clients.connect(settings.endpoint()));
    }

    /** Whether there is a place that photos may come from. */
    public boolean areOffered() {
        return !sources.isEmpty();
    }

    /**
     * The photos that there are now in a place.
     *
     * @param source {@code s3://bucket/prefix}
     * @param target the same, where cartoons are to go; null for a ZIP file
     * @throws InvalidRequestException if a place is none, or not allowed, or there is no photo
     * @throws ImageTooLargeException if there are too many
     * @throws PlaceUnavailableException if S3 does not tell
     */
    public BucketListing list(String source, @Nullable String target) {
        S3Place from = sources.check(source);
        S3Place to = target == null ? null : targets.check(target);
        if (from.equals(to)) {
            throw new InvalidRequestException("target must be another place than source.");
        }
        try {
            List<BucketListing.Entry> photos = photos(from, to);
            if (photos.isEmpty()) {
                throw new InvalidRequestException("There is no photo in %s.".formatted(from));
            }
            return new BucketListing(from, to, photos);
        } catch (SdkException e) {
            log.warn("{} was not listed: {}", from, S3FailedException.of(e).getMessage());
            throw new PlaceUnavailableException(e);
        }
    }

    private List<BucketListing.Entry> photos(S3Place source, @Nullable S3Place target) {
        List<BucketListing.Entry> photos = new ArrayList<>();
        int keys = 0;
        for (S3Object file : s3.obtain()
                .listObjectsV2Paginator(
                        request -> request.bucket(source.bucket()).prefix(source.prefix()))
                .contents()) {
            keys++;
            if (isPhoto(file, source, target)) {
                photos.add(entry(file, source));
            }
            if (photos.size() > maxFiles || keys > maxKeys) {
                throw new ImageTooLargeException(
                        "There are more than %d photos, or %d files, in %s. Draw its folders one by one."
                                .formatted(maxFiles, maxKeys, source));
            }
        }
        return photos;
    }

    /** Cartoons may go to a folder among the photos. */
    private static boolean isPhoto(S3Object file, S3Place source, @Nullable S3Place target) {
        boolean isCartoon = target != null && source.holds(target) && file.key().startsWith(target.prefix());
        return !isCartoon
                && PhotoNames.ALL.isPhoto(file.key().substring(source.prefix().length()));
    }

    private static BucketListing.Entry entry(S3Object file, S3Place source) {
        return new BucketListing.Entry(
                file.key().substring(source.prefix().length()),
                Objects.requireNonNullElse(file.eTag(), ""),
                file.size(),
                file.lastModified().toEpochMilli());
    }

    /**
     * Draws the photos of {@code album} that can be drawn.
     *
     * @param parts what is finished of it, and where to keep more
     * @param result where the ZIP file goes, or the list of the cartoons in their target: a line of JSON a photo
     * @param client whose album it is, in the background
     * @param progress is told how far it is: from 0 to 1, never backwards
     * @return what was drawn, or was there already, and what was passed over and why
     * @throws InvalidRequestException if nothing can be drawn, or a place is no longer allowed
     * @throws io.cartoonify.queue.ServiceFullException if the service stops
     * @throws S3FailedException if S3 is away, or does not take cartoons
     * @throws IOException if there is no room for what is drawn
     * @throws InterruptedException if the thread is interrupted
     */
    public AlbumReport draw(
            BucketListing album,
            AlbumParts parts,
            Path result,
            CartoonOrder order,
            Client client,
            DoubleConsumer progress)
            throws IOException, InterruptedException {
        var unused = sources.check(album.source().toString());
        BucketSource source = new BucketSource(s3.obtain(), album, maxFile);
        try (AlbumTarget target = target(album, source, result, order)) {
            return cartoonist.draw(source, parts, target, order, client, progress);
        }
    }

    private AlbumTarget target(BucketListing album, BucketSource source, Path result, CartoonOrder order)
            throws IOException {
        if (album.target() == null) {
            return new ZipTarget(result, source.files(), order);
        }
        S3Place place = targets.check(album.target().toString());
        return new BucketTarget(source, new S3Results(s3.obtain(), place), new ResultNames(order), result);
    }
}
