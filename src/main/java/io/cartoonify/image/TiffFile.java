package io.cartoonify.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** Counts a TIFF file's pages and finds the orientation of the first. */
final class TiffFile {
    private static final int ENTRY_BYTES = 12;

    private TiffFile() {}

    static SourceFile parse(byte[] file) {
        ByteBuffer tiff = ByteBuffer.wrap(file);
        tiff.order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return new SourceFile(file, pages(tiff), Exif.orientation(ByteBuffer.wrap(file)), null);
    }

    private static int pages(ByteBuffer tiff) {
        Set<Integer> seen = new HashSet<>();
        int page = tiff.getInt(4);
        while (page != 0) {
            // A chain of pages that bites its tail would keep the codec busy for ever.
            if (!seen.add(page)) {
                throw new DamagedImageException();
            }
            int entries = Short.toUnsignedInt(tiff.getShort(page));
            page = tiff.getInt(page + 2 + entries * ENTRY_BYTES);
        }
        return seen.size();
    }
}
