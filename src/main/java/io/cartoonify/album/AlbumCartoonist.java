package io.cartoonify.album;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Draws albums photo by photo, each in a slot of its own behind the requests that wait. Thread-safe. */
@Component
public final class AlbumCartoonist {
    private static final Logger log = LoggerFactory.getLogger(AlbumCartoonist.class);
    /** What is left to do once all photos are drawn, as a part of the whole. */
    private static final double PACKING = 0.01;
    /** How long to wait where the memory for uploads is taken. */
    private static final int WAIT_MS = 500;

    private final Cartoonist cartoonist;
    private final AlbumSettings settings;
    private final BodyLimits limits;
    private final BodyMemory memory;

    AlbumCartoonist(Cartoonist cartoonist, AlbumSettings settings, BodyLimits limits, BodyMemory memory) {
        this.cartoonist = cartoonist;
        this.settings = settings;
        this.limits = limits;
        this.memory = memory;
    }

    /**
     * Draws the photos in a ZIP file that can be drawn.
     *
     * @param source a ZIP file
     * @param parts what is finished of it, and where to keep more
     * @param target where the ZIP file with the cartoons goes
     * @param client whose album it is, in the background
     * @param progress is told how far it is: from 0 to 1, never backwards
     * @return what was drawn, and what was passed over and why
     * @throws ImageTooLargeException if it has too many files, or too many bytes unpacked
     * @throws InvalidRequestException if it is no whole ZIP file, or nothing in it can be drawn
     * @throws ServiceFullException if the service stops
     * @throws IOException if there is no room for what is drawn
     * @throws InterruptedException if the thread is interrupted
     */
    public AlbumReport draw(
            Path source, AlbumParts parts, Path target, CartoonOrder order, Client client, DoubleConsumer progress)
            throws IOException, InterruptedException {
        try (AlbumZip zip = AlbumZip.open(source, settings, limits);
                ZipTarget cartoons = new ZipTarget(target, zip.files(), order)) {
            return draw(zip, parts, cartoons, order, client, progress);
        }
    }

    /** Draws the photos in {@code source} that can be drawn into {@code target}; the rest is as above. */
    AlbumReport draw(
            AlbumSource source,
            AlbumParts parts,
            AlbumTarget target,
            CartoonOrder order,
            Client client,
            DoubleConsumer progress)
            throws IOException, InterruptedException {
        int photos = source.files().size();
        if (photos == 0) {
            throw new InvalidRequestException("There is no photo in this album.");
        }
        for (int photo = 0; photo < photos; photo++) {
            if (!parts.has(photo)) {
                draw(source, photo, parts, target, order, client);
            }
            progress.accept((photo + 1) * (1 - PACKING) / photos);
        }
        AlbumReport report = pack(source.files(), parts, target);
        progress.accept(1);
        return report;
    }

    private void draw(
            AlbumSource source, int photo, AlbumParts parts, AlbumTarget target, CartoonOrder order, Client client)
            throws IOException, InterruptedException {
        Optional<byte[]> found = target.find(photo);
        if (found.isPresent()) {
            parts.keep(photo, found.get());
            return;
        }
        Cartoon cartoon;
        try {
            cartoon = cartoon(source, photo, order, client);
        } catch (PassedOverException e) {
            requireNotInterrupted();
            parts.passOver(photo, e.reason());
            return;
        }
        parts.keep(photo, target.put(photo, cartoon));
    }

    /** What fails while the work is to end is no fault of the photo. */
    private static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Cartoon cartoon(AlbumSource source, int photo, CartoonOrder order, Client client)
            throws PassedOverException, IOException, InterruptedException {
        EntryName.safe(source.files().get(photo).name());
        try (BodyMemory.Share room = memory.share()) {
            return cartoon(read(source, photo, room), order, client);
        }
    }

    private Cartoon cartoon(byte[] photo, CartoonOrder order, Client client)
            throws PassedOverException, InterruptedException {
        try {
            return cartoonist.draw(photo, order, client, Deadline.NEVER);
        } catch (UnsupportedImageException | DamagedImageException | ImageTooLargeException e) {
            throw new PassedOverException(e);
        } catch (ServiceFullException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("A photo of an album failed", e);
            throw new PassedOverException("Something went wrong on our side.");
        }
    }

    /** Waits where the memory for uploads is taken: requests go first. */
    private byte[] read(AlbumSource source, int photo, BodyMemory.Share room)
            throws PassedOverException, IOException, InterruptedException {
        while (true) {
            try (BodyMemory.Share attempt = memory.share()) {
                byte[] bytes = source.read(photo, attempt);
                room.hold(bytes.length);
                return bytes;
            } catch (ServiceFullException e) {
                Thread.sleep(WAIT_MS);
            }
        }
    }

    private static AlbumReport pack(List<AlbumFile> files, AlbumParts parts, AlbumTarget target) throws IOException {
        Set<String> all = parts.all();
        List<AlbumReport.PassedOver> passedOver = new ArrayList<>();
        for (int photo = 0; photo < files.size(); photo++) {
            if (AlbumParts.isDrawn(all, photo)) {
                target.add(photo, parts.drawn(photo));
            } else {
                String name = EntryName.shown(files.get(photo).name());
                passedOver.add(new AlbumReport.PassedOver(name, parts.reason(photo)));
            }
        }
        AlbumReport report = new AlbumReport(files.size(), files.size() - passedOver.size(), passedOver);
        requireSomething(report);
        target.report(report);
        return report;
    }

    private static void requireSomething(AlbumReport report) {
        if (report.drawn() == 0) {
            AlbumReport.PassedOver first = report.passedOver().get(0);
            throw new InvalidRequestException("None of the %d files in this album can be drawn. The first is %s: %s"
                    .formatted(report.photos(), first.name(), first.reason()));
        }
    }
}
