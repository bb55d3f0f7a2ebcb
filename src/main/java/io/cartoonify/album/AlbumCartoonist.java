package io.cartoonify.album;

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
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
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
     * Draws the photos in {@code source} that can be drawn into {@code target}.
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
        try (AlbumZip zip = AlbumZip.open(source, settings, limits)) {
            List<ZipArchiveEntry> files = zip.files();
            if (files.isEmpty()) {
                throw new InvalidRequestException("There is no photo in this ZIP file.");
            }
            for (int photo = 0; photo < files.size(); photo++) {
                if (!parts.has(photo)) {
                    draw(zip, photo, parts, order, client);
                }
                progress.accept((photo + 1) * (1 - PACKING) / files.size());
            }
            AlbumReport report = pack(files, parts, target, order);
            progress.accept(1);
            return report;
        }
    }

    private void draw(AlbumZip zip, int photo, AlbumParts parts, CartoonOrder order, Client client)
            throws IOException, InterruptedException {
        byte[] picture;
        try {
            picture = picture(zip, zip.files().get(photo), order, client);
        } catch (PassedOverException e) {
            requireNotInterrupted();
            parts.passOver(photo, e.reason());
            return;
        }
        parts.keep(photo, picture);
    }

    /** What fails while the work is to end is no fault of the photo. */
    private static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private byte[] picture(AlbumZip zip, ZipArchiveEntry file, CartoonOrder order, Client client)
            throws PassedOverException, InterruptedException {
        EntryName.safe(file.getName());
        try (BodyMemory.Share room = memory.share()) {
            byte[] photo = read(zip, file, room);
            return picture(photo, order, client);
        }
    }

    private byte[] picture(byte[] photo, CartoonOrder order, Client client)
            throws PassedOverException, InterruptedException {
        try {
            return cartoonist.draw(photo, order, client, Deadline.NEVER).bytes();
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
    private byte[] read(AlbumZip zip, ZipArchiveEntry file, BodyMemory.Share room)
            throws PassedOverException, InterruptedException {
        while (true) {
            try (BodyMemory.Share attempt = memory.share()) {
                byte[] bytes = zip.read(file, attempt);
                room.hold(bytes.length);
                return bytes;
            } catch (ServiceFullException e) {
                Thread.sleep(WAIT_MS);
            }
        }
    }

    private static AlbumReport pack(List<ZipArchiveEntry> files, AlbumParts parts, Path target, CartoonOrder order)
            throws IOException {
        Set<String> all = parts.all();
        List<AlbumReport.PassedOver> passedOver = new ArrayList<>();
        try (AlbumWriter writer = new AlbumWriter(target, order)) {
            for (int photo = 0; photo < files.size(); photo++) {
                ZipArchiveEntry file = files.get(photo);
                if (AlbumParts.isDrawn(all, photo)) {
                    try (InputStream picture = parts.picture(photo)) {
                        writer.add(EntryName.safe(file.getName()), picture, file.getTime());
                    }
                } else {
                    passedOver.add(new AlbumReport.PassedOver(EntryName.shown(file.getName()), parts.reason(photo)));
                }
            }
            AlbumReport report = new AlbumReport(files.size(), files.size() - passedOver.size(), passedOver);
            requireSomething(report);
            writer.report(report);
            return report;
        } catch (PassedOverException e) {
            throw new IllegalStateException("A photo with such a name is never drawn", e);
        }
    }

    private static void requireSomething(AlbumReport report) {
        if (report.drawn() == 0) {
            AlbumReport.PassedOver first = report.passedOver().get(0);
            throw new InvalidRequestException("None of the %d files in this ZIP file can be drawn. The first is %s: %s"
                    .formatted(report.photos(), first.name(), first.reason()));
        }
    }
}
