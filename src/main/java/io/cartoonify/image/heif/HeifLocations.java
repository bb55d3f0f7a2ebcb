package io.cartoonify.image.heif;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.header.FileBytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in a HEIF file the bytes of its items lie (ISO/IEC 14496-12, 8.11.3). */
final class HeifLocations {
    private record Extent(long offset, long length) {}

    private final Map<Long, List<Extent>> extents = new HashMap<>();
    private final Set<Long> inIdat = new HashSet<>();

    /** Reads an {@code iloc} box. */
    void read(FileBytes content) {
        int version = HeifBoxes.version(content);
        int sizes = content.u8();
        int moreSizes = content.u8();
        for (long i = HeifBoxes.atMost(version < 2 ? content.u16() : content.u32()); i > 0; i--) {
            long item = version < 2 ? content.u16() : content.u32();
            if (version > 0 && (content.u16() & 0xF) == 1) {
                inIdat.add(item);
            }
            content.skip(2);
            long base = number(content, moreSizes >> 4);
            List<Extent> parts = new ArrayList<>();
            for (int n = content.u16(); n > 0; n--) {
                number(content, version > 0 ? moreSizes & 0xF : 0);
                long offset = number(content, sizes >> 4);
                parts.add(new Extent(base + offset, number(content, sizes & 0xF)));
            }
            extents.put(item, parts);
        }
    }

    /**
     * The bytes of an item.
     *
     * @param idat the box beside the item's description that it may lie in
     */
    byte[] data(long item, byte[] file, @Nullable FileBytes idat) {
        FileBytes all = inIdat.contains(item) && idat != null ? idat : new FileBytes(file, ByteOrder.BIG_ENDIAN);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Extent extent : extents.getOrDefault(item, List.of())) {
            long length = extent.length() == 0 ? all.size() - extent.offset() : extent.length();
            // Parts that lie on one another would make much of little.
            if (data.size() + length > file.length) {
                throw new DamagedImageException();
            }
            data.writeBytes(all.part(extent.offset(), length).rest());
        }
        return data.toByteArray();
    }

    private static long number(FileBytes content, int bytes) {
        return switch (bytes) {
            case 0 -> 0;
            case 4 -> content.u32();
            case 8 -> content.i64();
            default -> throw new DamagedImageException();
        };
    }
}
