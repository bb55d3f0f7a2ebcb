package io.cartoonify.image.heif;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.header.FileBytes;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The items of a HEIF file and what is said of them (ISO/IEC 23008-12 and 14496-12, 8.11). */
final class HeifBoxes {
    /** More make no sense: an album of the finest grid has fewer. */
    private static final int MAX_ITEMS = 1 << 16;

    /** A box: its four letters and its content. */
    record Box(String type, FileBytes content) {}

    /** A reference from one item to others, such as a grid to its tiles. */
    record Reference(String type, long from, List<Long> to) {}

    private final byte[] file;
    private final Map<Long, String> types = new HashMap<>();
    private final Map<Long, List<Box>> properties = new HashMap<>();
    private final HeifLocations locations = new HeifLocations();
    private final List<Reference> references = new ArrayList<>();
    private @Nullable FileBytes idat;
    private long primary = -1;

    HeifBoxes(byte[] file) {
        this.file = file;
        forEach(new FileBytes(file, ByteOrder.BIG_ENDIAN), (type, content) -> {
            if (type.equals("meta")) {
                content.skip(4);
                forEach(content, this::readMeta);
            }
        });
    }

    long primary() {
        return primary;
    }

    /** For instance {@code hvc1} or {@code grid}; empty if there is no such item. */
    String type(long item) {
        return types.getOrDefault(item, "");
    }

    List<Reference> references() {
        return references;
    }

    /** What is said of an item, in the order in which it is to be applied. */
    List<Box> properties(long item) {
        return properties.getOrDefault(item, List.of());
    }

    /** The content of the item's property of this type, from its start; null if there is none. */
    @Nullable FileBytes property(long item, String type) {
        return properties(item).stream()
                .filter(box -> box.type().equals(type))
                .findFirst()
                .map(box -> box.content().part(0, box.content().size()))
                .orElse(null);
    }

    /** The bytes of an item. */
    byte[] data(long item) {
        return locations.data(item, file, idat);
    }

    /** All boxes in {@code parent}, up to one that is cut short. */
    private static void forEach(FileBytes parent, BiConsumer<String, FileBytes> read) {
        while (parent.remaining() >= 8) {
            int start = parent.position();
            long size = parent.u32();
            String type = parent.latin(4);
            if (size == 1) {
                size = parent.i64();
            } else if (size == 0) {
                size = parent.size() - start;
            }
            long length = size - (parent.position() - start);
            if (type.equals("mdat") && length > parent.remaining()) {
                return;
            }
            read.accept(type, parent.part(length));
        }
    }

    private void readMeta(String type, FileBytes content) {
        switch (type) {
            case "pitm" -> primary = version(content) == 0 ? content.u16() : content.u32();
            case "iinf" -> readInfos(content);
            case "iref" -> readReferences(content);
            case "iprp" -> readProperties(content);
            case "iloc" -> locations.read(content);
            case "idat" -> idat = content;
            default -> {}
        }
    }

    static int version(FileBytes content) {
        int version = content.u8();
        content.skip(3);
        return version;
    }

    private void readInfos(FileBytes content) {
        content.skip(version(content) == 0 ? 2 : 4);
        forEach(content, (type, info) -> {
            int version = version(info);
            if (type.equals("infe") && version >= 2) {
                long item = version == 2 ? info.u16() : info.u32();
                info.skip(2);
                types.put(item, info.latin(4));
            }
        });
    }

    private void readReferences(FileBytes content) {
        boolean small = version(content) == 0;
        forEach(content, (type, reference) -> {
            long from = small ? reference.u16() : reference.u32();
            List<Long> to = new ArrayList<>();
            for (int i = reference.u16(); i > 0; i--) {
                to.add(small ? reference.u16() : reference.u32());
            }
            references.add(new Reference(type, from, to));
        });
    }

    private void readProperties(FileBytes content) {
        List<Box> all = new ArrayList<>();
        forEach(content, (type, box) -> {
            if (type.equals("ipco")) {
                forEach(box, (name, property) -> all.add(new Box(name, property)));
            } else if (type.equals("ipma")) {
                readAssociations(box, all);
            }
        });
    }

    private void readAssociations(FileBytes content, List<Box> all) {
        int version = content.u8();
        boolean large = (content.u24() & 1) != 0;
        for (long i = atMost(content.u32()); i > 0; i--) {
            long item = version == 0 ? content.u16() : content.u32();
            List<Box> own = properties.computeIfAbsent(item, key -> new ArrayList<>());
            for (int n = content.u8(); n > 0; n--) {
                // The first bit says whether a reader must know it.
                int index = large ? content.u16() & 0x7FFF : content.u8() & 0x7F;
                if (index > 0 && index <= all.size()) {
                    own.add(all.get(index - 1));
                }
            }
        }
    }

    static long atMost(long count) {
        if (count > MAX_ITEMS) {
            throw new DamagedImageException();
        }
        return count;
    }
}
