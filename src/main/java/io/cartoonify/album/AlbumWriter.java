package io.cartoonify.album;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.FileNames;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes an album's cartoons, in the folders of their photos. Pictures are packed already. For one thread. */
final class AlbumWriter implements Closeable {
    private static final String REPORT = "report.txt";

    private final ZipArchiveOutputStream zip;
    private final CartoonOrder order;
    private final Set<String> names = new HashSet<>(Set.of(REPORT));

    AlbumWriter(Path target, CartoonOrder order) throws IOException {
        this.zip = new ZipArchiveOutputStream(target);
        this.order = order;
    }

    /**
     * Adds a cartoon.
     *
     * @param photo its photo's name in the album, which is safe
     */
    void add(String photo, InputStream picture, long time) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(unused(photo));
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setTime(time);
        zip.putArchiveEntry(entry);
        picture.transferTo(zip);
        zip.closeArchiveEntry();
    }

    /** Adds a list of what was passed over, where there is such. */
    void report(AlbumReport report) throws IOException {
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
