package io.cartoonify.album;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.FileNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A ZIP file with an album's cartoons, in the folders of their photos. A photo's part is its cartoon, which is packed
 * already. For one thread.
 */
final class ZipTarget implements AlbumTarget {
    private static final String REPORT = "report.txt";

    private final ZipArchiveOutputStream zip;
    private final List<AlbumFile> files;
    private final CartoonOrder order;
    private final Set<String> names = new HashSet<>(Set.of(REPORT));

    /** @param target the ZIP file */
    ZipTarget(Path target, List<AlbumFile> files, CartoonOrder order) throws IOException {
        this.zip = new ZipArchiveOutputStream(target);
        this.files = files;
        this.order = order;
    }

    @Override
    public Optional<byte[]> find(int photo) {
        return Optional.empty();
    }

    @Override
    public byte[] put(int photo, Cartoon cartoon) {
        return cartoon.bytes();
    }

    @Override
    public void add(int photo, byte[] part) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(unused(safeName(photo)));
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setTime(files.get(photo).time());
        zip.putArchiveEntry(entry);
        zip.write(part);
        zip.closeArchiveEntry();
    }

    private String safeName(int photo) {
        try {
            return EntryName.safe(files.get(photo).name());
        } catch (PassedOverException e) {
            throw new IllegalStateException("A photo with such a name is never drawn", e);
        }
    }

    /** A file for people, where something was passed over. */
    @Override
    public void report(AlbumReport report) throws IOException {
        if (!report.passedOver().isEmpty()) {
            zip.putArchiveEntry(new ZipArchiveEntry(REPORT));
            for (AlbumReport.PassedOver file : report.passedOver()) {
                zip.write("%s: %s%n".formatted(file.name(), file.reason()).getBytes(UTF_8));
            }
            zip.closeArchiveEntry();
        }
    }

    /** {@code trip/a.jpg} becomes {@code trip/a-shinkai.png}, or {@code trip/a-shinkai (2).png} where that is taken. */
    private String unused(String photo) {
        String folder = photo.substring(0, photo.lastIndexOf('/') + 1);
        String name = folder + FileNames.of(photo, order);
        int dot = name.lastIndexOf('.');
        String unused = name;
        // File systems that do not tell a from A would keep one of two.
        for (int number = 2; !names.add(unused.toLowerCase(Locale.ROOT)); number++) {
            unused = name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
        }
        return unused;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
