package io.cartoonify.album;

import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A ZIP file of photos, of which nothing is believed: neither names nor lengths nor numbers. For one thread. */
final class AlbumZip implements AlbumSource, Closeable {
    /** What the list of contents may have for each file that it may name. */
    private static final int LIST_BYTES = 1024;

    private static final int LIST_LEAST = 1 << 20;
    private static final int PIECE = 64 << 10;

    /** A photo is there twice while it is copied. */
    private static final int COPIES = 2;

    private final ZipFile zip;
    private final long maxFile;
    private final List<ZipArchiveEntry> entries;
    private final List<AlbumFile> files;
    private long unpackable;

    private AlbumZip(ZipFile zip, AlbumSettings settings, BodyLimits limits) {
        this.zip = zip;
        this.maxFile = Math.min(limits.maxBody(), limits.memory() / COPIES);
        this.unpackable = settings.maxUnpacked().toBytes();
        this.entries = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory() && !EntryName.isHidden(entry.getName()))
                .toList();
        this.files = entries.stream()
                .map(entry -> new AlbumFile(entry.getName(), entry.getTime()))
                .toList();
    }

    /**
     * Reads the list of contents of {@code file}.
     *
     * @param limits of one photo
     * @throws InvalidRequestException if it is no whole ZIP file
     * @throws ImageTooLargeException if it has too many files
     */
    static AlbumZip open(Path file, AlbumSettings settings, BodyLimits limits) throws IOException {
        BoundedChannel channel =
                new BoundedChannel(Files.newByteChannel(file), LIST_LEAST + (long) LIST_BYTES * settings.maxFiles());
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            if (channel.isSpent()) {
                throw tooMany(settings.maxFiles());
            }
            throw new InvalidRequestException("This ZIP file is damaged or not all there.");
        }
        channel.free();
        AlbumZip album = new AlbumZip(zip, settings, limits);
        if (album.files.size() > settings.maxFiles()) {
            album.close();
            throw tooMany(settings.maxFiles());
        }
        return album;
    }

    private static ImageTooLargeException tooMany(int maxFiles) {
        return new ImageTooLargeException(
                "This ZIP file has more than %d files. Send them in several.".formatted(maxFiles));
    }

    /** Without folders and what is hidden. */
    @Override
    public List<AlbumFile> files() {
        return files;
    }

    /** Where the thread is interrupted, the ZIP file is closed. */
    @Override
    public byte[] read(int number, BodyMemory.Share room) throws PassedOverException, InterruptedException {
        ZipArchiveEntry file = entries.get(number);
        if (file.getGeneralPurposeBit().usesEncryption()) {
            throw new PassedOverException("It is encrypted. Make the ZIP file without a password.");
        } else if (!zip.canReadEntryData(file)) {
            throw new PassedOverException("It is packed by a method that is not read here. Pack it by Deflate.");
        }
        try (InputStream input = zip.getInputStream(file)) {
            byte[] bytes = read(input, room);
            requireWhole(file, bytes);
            return bytes;
        } catch (ClosedChannelException e) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new PassedOverException("It is damaged, or not all there.");
        }
    }

    private byte[] read(InputStream input, BodyMemory.Share room) throws IOException, PassedOverException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
            unpackable -= read;
            if (unpackable < 0) {
                throw new ImageTooLargeException(
                        "The files of this ZIP file, unpacked, have more bytes than this service takes. Send them in several.");
            } else if (bytes.size() + read > maxFile) {
                throw new PassedOverException(
                        "It has more than %d KB, which a photo may have.".formatted(maxFile / 1024));
            }
            room.take((long) COPIES * read);
            bytes.write(piece, 0, read);
        }
        return bytes.toByteArray();
    }

    private static void requireWhole(ZipArchiveEntry file, byte[] bytes) throws EOFException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (file.getCrc() != ZipArchiveEntry.CRC_UNKNOWN && file.getCrc() != crc.getValue()) {
            throw new EOFException("The sum of its bytes is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
