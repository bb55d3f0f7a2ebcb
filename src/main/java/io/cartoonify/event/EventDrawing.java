package io.cartoonify.event;

import io.cartoonify.bulk.Photo;
import io.cartoonify.bulk.PhotoNames;
import io.cartoonify.bulk.ResultNames;
import io.cartoonify.bulk.Results;
import io.cartoonify.bulk.S3Photos;
import io.cartoonify.bulk.S3Results;
import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import io.cartoonify.settings.InvalidSettingException;
import io.cartoonify.style.UnknownStyleException;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Draws the photos that a message tells of. To be told twice does no harm: what is drawn already is left. Thread-safe.
 */
public final class EventDrawing {
    private static final Logger log = LoggerFactory.getLogger(EventDrawing.class);
    private static final Client EVENTS = Client.background("events");

    private final S3Place from;
    private final S3Place to;
    private final S3Photos photos;
    private final Results results;
    private final CartoonOptions options;
    private final OrderParser orders;
    private final Cartoonist cartoonist;
    private final BodyLimits limits;
    private final BodyMemory memory;
    private final EventMeter meter;

    EventDrawing(
            S3Client s3,
            EventProperties settings,
            OrderParser orders,
            Cartoonist cartoonist,
            BodyLimits limits,
            BodyMemory memory,
            EventMeter meter) {
        this.from = settings.source();
        this.to = settings.target();
        this.photos = new S3Photos(s3, from);
        this.results = new S3Results(s3, to);
        this.options = settings.options();
        this.orders = orders;
        this.cartoonist = cartoonist;
        this.limits = limits;
        this.memory = memory;
        this.meter = meter;
        requireValidOptions();
    }

    /** Else every photo would end among the dead letters. */
    private void requireValidOptions() {
        try {
            orders.parse(options);
        } catch (InvalidRequestException | UnknownStyleException e) {
            String reason = String.valueOf(e.getMessage());
            throw new InvalidSettingException(
                    "cartoonify.events.draw", options.toString(), reason.substring(0, reason.length() - 1));
        }
    }

    /**
     * Draws what {@code message} tells of, one after the other.
     *
     * @throws UnknownEventException if it is not from S3
     * @throws IOException if a photo cannot be fetched, or its drawing put away
     * @throws RuntimeException if a photo cannot be drawn, as {@link Cartoonist#draw} says
     */
    public void draw(String message) throws IOException, InterruptedException {
        try {
            for (StoredFile file : S3Events.read(message)) {
                draw(file);
            }
        } catch (IOException | RuntimeException | Error e) {
            meter.count(EventMeter.Outcome.FAILED);
            throw e;
        }
    }

    private void draw(StoredFile file) throws IOException, InterruptedException {
        if (!isMeant(file)) {
            log.info("{} is left: it is no photo in {}", file, from);
            meter.count(EventMeter.Outcome.IGNORED);
            return;
        }
        CartoonOrder order = orders.parse(options);
        Photo photo = photos.photo(file.key().substring(from.prefix().length()), file.etag());
        String drawing = new ResultNames(order).of(photo);
        meter.count(results.has(drawing) ? EventMeter.Outcome.SKIPPED : draw(file, photo, order, drawing));
    }

    /** Drawings are told of, too, where they lie among the photos. */
    private boolean isMeant(StoredFile file) {
        return file.isIn(from)
                && !file.isIn(to)
                && PhotoNames.ALL.isPhoto(file.key().substring(from.prefix().length()));
    }

    private EventMeter.Outcome draw(StoredFile file, Photo photo, CartoonOrder order, String drawing)
            throws IOException, InterruptedException {
        limits.checkUpload(file.bytes());
        try (BodyMemory.Share room = memory.share()) {
            room.take(file.bytes());
            Optional<byte[]> bytes = read(photo);
            if (bytes.isEmpty()) {
                log.info("{} is left: it was deleted or replaced meanwhile", file);
                return EventMeter.Outcome.IGNORED;
            }
            Cartoon cartoon = cartoonist.draw(bytes.get(), order, EVENTS, Deadline.NEVER);
            return results.putNew(drawing, cartoon) ? EventMeter.Outcome.DRAWN : EventMeter.Outcome.SKIPPED;
        }
    }

    /** Of what took a photo's place another event tells. */
    private static Optional<byte[]> read(Photo photo) throws IOException {
        try {
            return Optional.of(photo.content().read());
        } catch (S3FailedException e) {
            if (e.isGone()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
